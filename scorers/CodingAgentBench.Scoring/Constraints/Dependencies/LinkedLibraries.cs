using System.Text.RegularExpressions;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>What a Makefile links (`-lz`), and what CMake looks for.</summary>
internal sealed partial class LinkedLibraries : IManifest
{
    public string Ecosystem => "libraries";

    public bool Reads(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is "Makefile" or "makefile" or "GNUmakefile" or "CMakeLists.txt" || path.EndsWith(".mk", StringComparison.Ordinal);

    public IEnumerable<string> Packages(string text) =>
        text.Split('\n').Select(line => line.IndexOf('#', StringComparison.Ordinal) is >= 0 and var comment ? line[..comment] : line)
            .Where(line => !line.TrimStart('\t', '@', '-', ' ').StartsWith("ls ", StringComparison.Ordinal))
            .SelectMany(line => Libraries().Matches(line).Concat(Found().Matches(line)))
            .Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"(^|[\s=""',])-l(?<name>[A-Za-z_][A-Za-z0-9_+.-]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Libraries();

    [GeneratedRegex(@"find_package\s*\(\s*(?<name>[A-Za-z0-9_+.-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Found();
}
