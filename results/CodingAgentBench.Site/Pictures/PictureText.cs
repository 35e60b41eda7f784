using System.Globalization;
using System.Text;
using CodingAgentBench.Boards;

namespace CodingAgentBench.Site.Pictures;

/// <summary>Words in and about pictures. Names come from rows: however long they are, a picture stays as it is.</summary>
internal static class PictureText
{
    /// <summary>What a letter of 13 px takes at most in common fonts, on average.</summary>
    private const double Letter = 7.9;

    private const int LongestName = 200;

    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>As much of a name as there is room for.</summary>
    public static string Fit(string name, double width)
    {
        if (Width(name) <= width)
            return name;
        var (kept, room) = (new StringBuilder(), width - Letter);
        foreach (var rune in name.EnumerateRunes())
        {
            room -= Width(rune);
            if (room < 0)
                break;
            kept.Append(rune);
        }
        return kept.Append('…').ToString();
    }

    /// <summary>A name in a sentence.</summary>
    public static string Word(string name) => Fit(name, 60 * Letter);

    /// <summary>A name where there is room for it as a whole.</summary>
    public static string Name(string name) => name.Length <= LongestName ? name : $"{name[..LongestName]}… {name.Length - LongestName:#,0} more characters";

    /// <summary>`pi`, `pi and codex`, `pi, codex and 3 more`.</summary>
    public static string List(IReadOnlyList<string> names, int most = 4)
    {
        var shown = names.Count <= most ? names : [.. names.Take(most - 1)];
        var last = names.Count <= most ? Word(names[^1]) : $"{names.Count - shown.Count} more";
        var before = names.Count <= most ? shown.Take(shown.Count - 1) : shown;
        return string.Join(" and ", new[] { string.Join(", ", before.Select(Word)), last }.Where(part => part.Length > 0));
    }

    /// <summary>`64 %`; what is not all and not none is never rounded to either.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.005 => "< 1 %",
        < 1 and > 0.995 => "> 99 %",
        _ => Wording.Percent(share),
    };

    // What is not seen is shown by its number, and so takes more room than a letter.
    private static double Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => 9 * Letter,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => 9 * Letter,
        UnicodeCategory.UppercaseLetter => 1.5 * Letter,
        _ => rune.Value >= 0x1100 ? 2 * Letter : Letter,
    };
}
