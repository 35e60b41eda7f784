using Microsoft.Extensions.FileSystemGlobbing;

namespace CodingAgentBench.Tasks.Trees;

/// <summary>File patterns below a workdir: `src/**`, `*.md`, `**/Cargo.toml`. Case matters.</summary>
public sealed class GlobSet
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    public GlobSet(IEnumerable<string> patterns)
    {
        Patterns = [.. patterns];
        _matcher.AddIncludePatterns(Patterns);
    }

    public IReadOnlyList<string> Patterns { get; }

    public bool Matches(string path) => Patterns.Count > 0 && _matcher.Match(path).HasMatches;

    /// <summary>The reason why a pattern cannot mean anything inside a workdir, or null.</summary>
    public static string? Reject(string pattern)
    {
        if (pattern.StartsWith('/') || pattern.Contains('\\', StringComparison.Ordinal) || pattern.Contains(':', StringComparison.Ordinal))
            return "is not relative to the workdir; write it like `src/**`, with forward slashes";
        return pattern.Split('/').Contains("..") ? "points outside of the workdir; remove `..`" : null;
    }
}
