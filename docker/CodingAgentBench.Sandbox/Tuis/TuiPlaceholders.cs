using System.Text.RegularExpressions;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>The `${name}` placeholders of a `tui.yaml`.</summary>
public static partial class TuiPlaceholders
{
    /// <summary>
    /// `endpoint`: base URL of the model endpoint, ending in `/v1`. `key`, `model`, `max_turns`: for this cell.
    /// `prompt`: the task's description. `work`, `home`, `tmp`: folders. `tool`: where the TUI's own folder is.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
        ["endpoint", "home", "key", "max_turns", "model", "prompt", "tmp", "tool", "work"];

    public static IEnumerable<string> Unknown(string template) =>
        In(template).Select(placeholder => placeholder.Name).Except(Names);

    public static IEnumerable<(string Name, int Index)> In(string template) =>
        Placeholder().Matches(template).Select(match => (match.Groups["name"].Value, match.Index));

    /// <summary>Replaces every placeholder once; a value that looks like a placeholder stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(template, match => values[match.Groups["name"].Value]);

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
