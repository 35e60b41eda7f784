namespace CodingAgentBench.Sandbox.Containers;

/// <summary>A program to run in a container, as the user `agent`: arguments as a list, never through a shell.</summary>
public sealed record ContainerCommand(IReadOnlyList<string> Arguments, string WorkingFolder)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
