using CodingAgentBench.Sandbox.Process;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>Programs that cells need outside of containers.</summary>
internal sealed class ProcessEngineCheck : ICheck
{
    private static readonly string[] Programs = ["python3", "bash", "git", "tar"];

    public string Subject => "process engine";

    /// <summary>Those of the programs that are not here.</summary>
    public static IReadOnlyList<string> Missing { get; } = [.. Programs.Where(program => !SearchPath.Has(program))];

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        await using var engine = new ProcessEngine();
        if (engine.Unavailable is { } reason)
            return [new(Subject, Level.Missing, reason)];
        return Missing.Count == 0
            ? [new(Subject, Level.Ok, $"{string.Join(", ", Programs)} are on the PATH; it has no isolation")]
            : [new(Subject, Level.Missing, $"not on the PATH: {string.Join(", ", Missing)}", $"apt-get install {string.Join(' ', Missing)}")];
    }
}
