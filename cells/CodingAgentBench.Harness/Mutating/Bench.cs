using CodingAgentBench.Sandbox;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>One sandbox, and commands in it.</summary>
internal sealed class Bench(ISandbox sandbox) : IAsyncDisposable
{
    /// <summary>What every output calls the workdir, wherever the engine has it.</summary>
    private const string Workdir = "/work";

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["PYTHONHASHSEED"] = "0",
        ["TZ"] = "UTC",
        ["GOPROXY"] = "off",
        ["GOFLAGS"] = "-buildvcs=false",
        ["CARGO_NET_OFFLINE"] = "true",
    };

    public Task PlaceAsync(FileTree workdir, FileTree programs, CancellationToken cancellation) =>
        sandbox.PlaceAsync([new(sandbox.Paths.Work, workdir), new(sandbox.Paths.Tool, programs)], cancellation);

    /// <summary>The path of a program of our own.</summary>
    public string Program(string name) => $"{sandbox.Paths.Tool}/{name}";

    /// <summary>Runs a command in the workdir.</summary>
    public async Task<CommandOutput> RunAsync(
        IReadOnlyList<string> command, TimeSpan limit, CancellationToken cancellation, ReadOnlyMemory<byte> input = default)
    {
        using var deadline = new CancellationTokenSource(limit);
        var ended = await sandbox.RunAsync(
            new(command, sandbox.Paths.Work) { Environment = Environment, StandardInput = input }, deadline.Token, cancellation);
        return new(ended.TimedOut ? null : ended.ExitCode, Text(ended.Output), Text(ended.Error));
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    private string Text(CapturedOutput output) => output.Text.Replace(sandbox.Paths.Work, Workdir, StringComparison.Ordinal);
}
