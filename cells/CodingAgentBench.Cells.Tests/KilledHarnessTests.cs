using System.Diagnostics;
using CodingAgentBench.Harness.Tests;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Cells.Tests;

/// <summary>The harness is killed in the middle of a run, without a chance to clean up.</summary>
public sealed class KilledHarnessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MatrixRepository _repository = new();
    private readonly CellsProgram _program;

    public KilledHarnessTests() => _program = new(_repository);

    public void Dispose()
    {
        _program.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public async Task Scored_rows_are_on_the_disk_and_nothing_else_is_left()
    {
        // The oracle's cell ends; the others' agents are asleep when the harness is killed.
        _repository.AddTui("sleeper", "echo 42 > src/answer.txt; setsid sleep 1234567 & test $MODEL = control/oracle || sleep 1234567");
        var yaml = _repository.Root["docker", "sleeper", "tui.yaml"];
        await File.WriteAllTextAsync(yaml, (await File.ReadAllTextAsync(yaml, TestContext.Current.CancellationToken)).Replace("{KEY:", "{MODEL: \"${model}\", KEY:", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var harness = _program.Start("tui=sleeper&lane=control");
        await EventuallyAsync(() => _program.Rows.Count == 1 && Sleepers() > 0);

        harness.Kill();
        await harness.WaitForExitAsync(TestContext.Current.CancellationToken);

        await EventuallyAsync(() => Sleepers() == 0 && Leftovers(harness.Id).Count == 0);
        _program.Rows.Should().ContainSingle().Which.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public async Task A_run_that_ends_well_leaves_nothing_either()
    {
        var harness = _program.Start("tui=mini&lane=control");
        await harness.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await harness.WaitForExitAsync(TestContext.Current.CancellationToken);

        Leftovers(harness.Id).Should().BeEmpty();
    }

    private static int Sleepers() => Process.GetProcessesByName("sleep")
        .Count(process => File.Exists($"/proc/{process.Id}/cmdline") && ReadCommand(process.Id).Contains("1234567", StringComparison.Ordinal));

    private static string ReadCommand(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static List<string> Leftovers(int harness) =>
        [.. Directory.EnumerateFileSystemEntries(Path.GetTempPath(), $"cab-sandboxes-{harness}-*")];

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.Should().BeLessThan(Patience, "it should have come about by now");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
