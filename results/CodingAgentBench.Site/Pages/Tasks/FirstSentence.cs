using System.Text.RegularExpressions;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>Of a prompt, where there is room for no more.</summary>
internal static partial class FirstSentence
{
    private const int Longest = 240;

    public static string Of(string text)
    {
        var start = text.TrimStart();
        var beginning = start[..Math.Min(start.Length, Longest * 2)];
        var end = End().Match(beginning);
        var sentence = WhiteSpace().Replace(end.Success ? beginning[..(end.Index + end.Length)] : beginning, " ").Trim();
        return Clipped.Of(sentence, Longest) is { LeftOut: > 0 } cut ? $"{cut.Text.TrimEnd()}…" : sentence;
    }

    /// <summary>The dot of a file's name ends nothing, and neither does that of "e.g.".</summary>
    [GeneratedRegex(@"[^\s.][^\s.][.!?]\s|\n\s*\n", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex End();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
