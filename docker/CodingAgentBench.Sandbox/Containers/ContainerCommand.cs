namespace CodingAgentBench.Sandbox.Containers;

/// <summary>A program to run in a container: arguments as a list, never through a shell.</summary>
public sealed record ContainerCommand(IReadOnlyList<string> Arguments, string WorkingFolder)
{
    public string User { get; init; } = ContainerLayout.Agent;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
