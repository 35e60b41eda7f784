namespace CodingAgentBench.Sandbox;

/// <summary>A program to run: arguments as a list, never through a shell.</summary>
public sealed record SandboxCommand(IReadOnlyList<string> Arguments, string WorkingFolder)
{
    /// <summary>Added to the few variables that every program in a sandbox gets; nothing of the harness's own is inherited.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public ReadOnlyMemory<byte> StandardInput { get; init; }
}
