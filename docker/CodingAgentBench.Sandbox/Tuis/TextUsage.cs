using System.Globalization;
using System.Text.RegularExpressions;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>Usage figures in text that is not trusted.</summary>
internal static class TextUsage
{
    public const string Placeholder = "{n}";

    public static IEnumerable<(long? Prompt, long? Completion)> Read(string stdout, string prompt, string completion)
    {
        var (promptPattern, completionPattern) = (Pattern(prompt), Pattern(completion));
        return stdout.Split('\n').Select(line => (Find(promptPattern, line), Find(completionPattern, line)));
    }

    /// <summary>Takes time linear in the text, whatever the text is.</summary>
    private static Regex Pattern(string template)
    {
        var around = template.Split(Placeholder);
        return new(
            $@"{Regex.Escape(around[0])}(?<n>[0-9][0-9,]*(\.[0-9]+)?)(?<unit>[kKM]?){Regex.Escape(around[1])}",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    }

    private static long? Find(Regex pattern, string line)
    {
        if (pattern.Match(line) is not { Success: true } match)
            return null;
        var unit = match.Groups["unit"].Value switch { "" => 1, "M" => 1_000_000, _ => 1_000 };
        return decimal.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && number <= TuiUsage.MaximumTokens / unit
            && decimal.IsInteger(number * unit)
            ? (long)(number * unit)
            : null;
    }
}
