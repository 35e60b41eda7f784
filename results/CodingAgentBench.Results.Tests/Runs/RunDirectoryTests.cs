using CodingAgentBench.Results.Runs;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Results.Tests.Runs;

public sealed class RunDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Numbers_count_up_and_latest_points_at_the_newest()
    {
        using var first = RunDirectory.Create(_folder.Path);
        using var second = RunDirectory.Create(_folder.Path);

        new[] { first, second }.Select(run => Path.GetFileName(run.Path)).Should().Equal("0001", "0002");
        new DirectoryInfo(Path.Combine(_folder.Path, "latest")).LinkTarget.Should().Be("0002");
    }

    [Fact]
    public void A_latest_that_is_a_real_folder_is_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "latest"));

        using var run = RunDirectory.Create(_folder.Path);

        new DirectoryInfo(Path.Combine(_folder.Path, "latest")).LinkTarget.Should().BeNull();
    }

    [Fact]
    public void A_hundred_runs_that_start_at_once_share_no_folder()
    {
        var paths = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 100, _ =>
        {
            using var run = RunDirectory.Create(_folder.Path);
            paths.Add(run.Path);
        });

        paths.Should().OnlyHaveUniqueItems().And.HaveCount(100);
    }
}
