using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CodingAgentBench.Gateway.Control;

/// <summary>Where the CLI says that it works; some file tools take absolute paths only.</summary>
internal static partial class WorkdirHint
{
    /// <returns>An absolute path without a slash at its end, or null.</returns>
    public static string? In(JsonObject request) =>
        MessageText.Of(request, "system", "developer", "user")
            .Select(text => Label().Match(text))
            .Where(match => match.Success)
            .Select(match => match.Groups["path"].Value.TrimEnd('/'))
            .FirstOrDefault(path => path.Length > 0);

    // "Working directory: /x", "working in the directory: /x", "<cwd>/x</cwd>". Strict, because what is found is written to.
    [GeneratedRegex(@"\b(working directory|working in the directory|cwd)(: ?|>)`?(?<path>/[^\r\n<>`]*?)(`|</cwd>)?\s*?(\n|\z)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
