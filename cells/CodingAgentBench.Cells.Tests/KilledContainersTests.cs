using System.Diagnostics;
using CodingAgentBench.Harness.Tests;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Cli;

namespace CodingAgentBench.Cells.Tests;

/// <summary>The harness is killed while its containers run.</summary>
public sealed class KilledContainersTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ContainerCli _docker = new(ContainerCli.Docker);
    private readonly MatrixRepository _repository = new();
    private readonly CellsProgram _program;

    public KilledContainersTests() => _program = new(_repository);

    public void Dispose()
    {
        _program.Dispose();
        _repository.Dispose();
    }

    public static TheoryData<string> Engines => CellsProgram.ContainerEngines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Four_cells_in_flight_leave_no_container_volume_network_socket_or_folder(string name)
    {
        var (engine, reason) = await CliRuntime.FindAsync(_docker, TestContext.Current.CancellationToken);
        Assert.SkipWhen(engine is null, reason);
        _repository.AddBaseImage();
        _repository.AddTask("polyglot/forty-three");
        // The oracle's two cells end; the four others' agents are asleep when the harness is killed.
        _repository.AddTui("sleeper", "echo 42 > src/answer.txt; setsid sleep 1000 & test \"$MODEL\" = control/oracle || sleep 1000");
        SetModel();
        var before = await ListAsync("volume", "ls", "-q");
        var harness = _program.Start("tui=sleeper&lane=control", ("CAB_ENGINE", name), ("CAB_ANY_IMAGE", "yes"));
        await EventuallyAsync(async () => _program.Rows.Count == 2 && (await AgentsAsync(harness.Id)).Count >= 4);

        harness.Kill();
        await harness.WaitForExitAsync(TestContext.Current.CancellationToken);

        var watch = Stopwatch.StartNew();
        await EventuallyAsync(async () => (await ContainersAsync(harness.Id)).Count == 0 && Leftovers(harness.Id).Length == 0);
        TestContext.Current.SendDiagnosticMessage($"everything was gone {watch.Elapsed.TotalSeconds:0.0} s after the kill");
        (await ListAsync("volume", "ls", "-q")).Should().BeEquivalentTo(before);
        (await ListAsync("network", "ls", "-q", "--filter", $"label={ContainerLayout.Label}", "--filter", $"name=-{harness.Id}-")).Should().BeEmpty();
        _program.Rows.Select(row => row.Outcome).Should().Equal(Outcome.Pass, Outcome.Pass);
    }

    private void SetModel()
    {
        var yaml = _repository.Root["docker", "sleeper", "tui.yaml"];
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("{KEY:", "{MODEL: \"${model}\", KEY:", StringComparison.Ordinal));
    }

    private async Task<List<string>> AgentsAsync(int harness) =>
        [.. (await ContainersAsync(harness)).Where(name => name.Contains("-agent-", StringComparison.Ordinal))];

    private async Task<List<string>> ContainersAsync(int harness) =>
        [.. (await ListAsync("ps", "--all", "--format", "{{.Names}}")).Where(name => name.StartsWith($"cab-sandboxes-{harness}-", StringComparison.Ordinal))];

    private async Task<string[]> ListAsync(params string[] arguments) =>
        (await _docker.RunAsync(arguments, TestContext.Current.CancellationToken)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Leftovers(int harness) =>
        Directory.GetFileSystemEntries(Path.GetTempPath(), $"cab-sandboxes-{harness}-*");

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.Should().BeLessThan(Patience, "it should have come about by now");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
