using System.Globalization;
using System.Text;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>Signs that a reader cannot see.</summary>
internal static class Signs
{
    /// <returns>Where the first one is and which, or null.</returns>
    public static string? FirstUnseen(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsSeen(rune))
                return $"U+{rune.Value:X4} at {at}, behind: {text[Math.Max(0, at - 60)..at]}";
            at += rune.Utf16SequenceLength;
        }
        return null;
    }

    private static bool IsSeen(Rune rune) => rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
