namespace CodingAgentBench.Tasks.Manifests;

/// <summary>A manifest that cannot be used, with all its problems at once.</summary>
public sealed class InvalidManifestException(IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
