using System.Text.RegularExpressions;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>A requirement as pip reads it (PEP 508), by its normalized name (PEP 503).</summary>
internal static partial class PythonRequirement
{
    public const string Ecosystem = "pip";

    /// <exception cref="FormatException">It is none.</exception>
    public static string NameOf(string requirement)
    {
        var match = Shape().Match(requirement);
        return match.Success
            ? Separators().Replace(match.Groups["name"].Value, "-").ToLowerInvariant()
            : throw new FormatException($"`{requirement}` is no requirement");
    }

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*($|[\[<>=!~;@,(])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex("[-_.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();
}
