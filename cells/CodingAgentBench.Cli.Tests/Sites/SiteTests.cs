using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Cli.Tests.Sites;

public sealed class SiteTests : IDisposable
{
    private readonly CliProgram _program = new();
    private readonly TemporaryFolder _folder = new();
    private readonly RepositoryRoot _repository = RepositoryRoot.Find(AppContext.BaseDirectory, null);

    public SiteTests() => _program["CAB_ROOT"] = _repository.Path;

    private string Snapshot => _repository["results", "published", "2026-11-21"];

    private string Output => Path.Combine(_folder.Path, "site");

    public void Dispose()
    {
        _program.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_first_snapshot_becomes_a_site_in_the_place_of_an_earlier_one()
    {
        _folder.Write("site/.codingagentbench-site", "old\n");
        var old = _folder.Write("site/old/index.html", "from before");

        var (exitCode, output, error) = await _program.RunAsync("site", "build", Snapshot, "-o", Output, "--url", "https://example.org/bench");

        (exitCode, error).Should().Be((0, ""));
        output.Should().StartWith($"{Output} is built: ").And.Contain("verifying 300 rows").And.Contain($"`codingagentbench site serve {Output}` shows it here");
        File.Exists(old).Should().BeFalse();
        File.ReadAllText(Path.Combine(Output, "snapshots", "index.html")).Should().Contain("<link rel=\"canonical\" href=\"https://example.org/bench/snapshots/\"").And.Contain("No language model was involved");
        File.Exists(Path.Combine(Output, "snapshots", "index.json")).Should().BeTrue();
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(Output);
    }

    [Fact]
    public async Task A_snapshot_that_does_not_hold_becomes_no_site_and_the_earlier_one_stays()
    {
        var earlier = _folder.Write("site/index.html", "from before");
        _folder.Write("site/.codingagentbench-site", "");
        var copy = Path.Combine(_folder.Path, "copy");
        foreach (var file in Directory.EnumerateFiles(Snapshot, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Snapshot, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        var rows = Path.Combine(copy, "runs.jsonl");
        var bytes = File.ReadAllBytes(rows);
        "\"outcome\":\"pass\""u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("\"outcome\":\"fail\""u8)));
        File.WriteAllBytes(rows, bytes);

        var (exitCode, output, error) = await _program.RunAsync("site", "build", copy, "-o", Output);

        (exitCode, output).Should().Be((1, ""));
        error.Should().Contain("does not hold, and so there is no site of it: runs.jsonl:").And.Contain("outcome was changed");
        File.ReadAllText(earlier).Should().Be("from before");
    }

    [Fact]
    public async Task A_folder_that_is_no_site_stays_as_it_is()
    {
        var mine = _folder.Write("site/mine.txt", "mine");

        var (exitCode, _, error) = await _program.RunAsync("site", "build", Snapshot, "-o", Output);

        exitCode.Should().Be(2);
        error.Should().Contain($"{Output} is there, and is no site that was built before; name another folder");
        File.ReadAllText(mine).Should().Be("mine");
        Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Should().BeEquivalentTo([Output, mine]);
    }

    [Theory]
    [InlineData("--url nonsense", "--url: nonsense is no address of a site; it is like https://example.org/bench/")]
    [InlineData("--url javascript:alert(1)", "is no address of a site")]
    [InlineData("--url https://example.org/?a=b", "is no address of a site")]
    [InlineData("--url file:///etc/", "is no address of a site")]
    public async Task An_address_that_is_none_is_refused(string option, string message)
    {
        var (exitCode, output, error) = await _program.RunAsync(["site", "build", Snapshot, "-o", Output, .. option.Split(' ')]);

        (exitCode, output).Should().Be((2, ""));
        error.Should().Contain(message);
        Directory.Exists(Output).Should().BeFalse();
    }

    [Fact]
    public async Task What_is_no_snapshot_becomes_no_site()
    {
        var (exitCode, _, error) = await _program.RunAsync("site", "build", _folder.Path, "-o", Output);

        exitCode.Should().NotBe(0);
        error.Should().StartWith("codingagentbench: ").And.NotContain("   at ");
        Directory.Exists(Output).Should().BeFalse();
    }

    [Theory]
    [InlineData("", "is no site: `codingagentbench site build <snapshot> -o ")]
    [InlineData("--port 70000", "--port: 70000 is not from 0 to 65535")]
    public async Task Only_a_site_is_served_and_only_at_a_port(string option, string message)
    {
        if (option.Length > 0)
            _folder.Write("site/.codingagentbench-site", "");

        var (exitCode, output, error) = await _program.RunAsync(["site", "serve", Output, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        (exitCode, output).Should().Be((2, ""));
        error.Should().Contain(message);
    }
}
