using System.Text.RegularExpressions;

namespace CodingAgentBench.Gateway.Replay;

/// <summary>
/// What is never the same twice in a text that a CLI sends: folders of the `process` engine, names that mktemp makes, GUIDs,
/// dates, times of day, durations, addresses of objects, and the number that codex gives to a command's output.
/// Anything else that differs is a difference.
/// </summary>
internal static class VolatileText
{
    private const string Month =
        "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private const string Weekday = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?";
    private const string Clock = @"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?";

    /// <summary>Linear in the text, whatever is in it.</summary>
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Sandbox = new("(?:/[A-Za-z0-9._-]+)*/cab-sandboxes-[0-9]+-[A-Za-z0-9]+/[a-z]+-[0-9]+", Linear);

    private static readonly (Regex Pattern, string Stands)[] Kinds =
    [
        (Sandbox, "<sandbox>"),
        (new("/tmp/tmp[A-Za-z0-9._]+", Linear), "/tmp/<name>"),
        (new(@"\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b", Linear), "<guid>"),
        (new($@"\b[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[T ]{Clock}(?:Z| ?[+-][0-9]{{2}}:?[0-9]{{2}})?)?", Linear), "<date>"),
        (new(
            $@"\b(?:{Weekday},? )?(?:{Month} {{1,2}}[0-9]{{1,2}}\b(?:,? [0-9]{{4}}\b)?|[0-9]{{1,2}} {Month},? [0-9]{{4}}\b)(?:,? (?:at )?{Clock}(?: [AP]M)?(?: [A-Z]{{3,4}}(?: [0-9]{{4}})?)?)?",
            Linear), "<date>"),
        (new(@"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\b", Linear), "<date>"),
        (new(@"\b[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?\b", Linear), "<time>"),
        (new(@"\b(?:[0-9]+\.[0-9]+ ?(?:s|secs?|seconds?)|[0-9]+(?:\.[0-9]+)? ?(?:ms|us|µs|ns))\b", Linear), "<duration>"),
        (new(@"\bChunk ID: [0-9a-f]{6}\b", Linear), "Chunk ID: <id>"),
        (new(@"\bat 0x[0-9a-fA-F]{8,16}\b", Linear), "at <address>"),
    ];

    public static string Settle(string text) =>
        Kinds.Aggregate(text, (settled, kind) => kind.Pattern.Replace(settled, kind.Stands));

    /// <summary>The first folder of the `process` engine that a text names, or null.</summary>
    public static string? SandboxIn(string text) => Sandbox.Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The text with every folder of the `process` engine in it replaced.</summary>
    public static string InSandbox(string text, string sandbox) => Sandbox.Replace(text, sandbox.Replace("$", "$$", StringComparison.Ordinal));
}
