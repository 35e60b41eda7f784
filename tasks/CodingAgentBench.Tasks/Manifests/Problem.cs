namespace CodingAgentBench.Tasks.Manifests;

/// <summary>One thing that is wrong in a file that a person wrote, and what to do about it.</summary>
/// <param name="File">Path below the repository root, with forward slashes.</param>
/// <param name="Line">1-based line; 0 when the problem is the file or folder as a whole.</param>
public sealed record Problem(string File, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}
