using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CodingAgentBench.Site.Rendering;

/// <summary>
/// Text from outside in a page: it is always encoded, and signs that a reader cannot see (controls, bidirectional marks, NUL) are
/// shown by their number. This is done to the whole of every page, so no view can forget it.
/// </summary>
internal static partial class InertHtml
{
    /// <summary>Writes invisible signs as numeric references, which our own markup never has.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(Visible());

    /// <summary>A browser would obey the references; this turns them into text.</summary>
    public static string Show(string html) => Reference().Replace(html, reference =>
        int.Parse(reference.ValueSpan[3..^1], NumberStyles.AllowHexSpecifier) is var sign && IsSeen(sign) ? reference.Value : $"[U+{sign:X4}]");

    /// <summary>Plain text that a script shows: what a page does with it is done already.</summary>
    public static string Text(string text) =>
        string.Concat(text.EnumerateRunes().Select(sign => IsSeen(sign.Value) ? sign.ToString() : $"[U+{sign.Value:X4}]"));

    /// <summary>The same references in HTML that another library encoded.</summary>
    public static string Refer(string html) =>
        string.Concat(html.EnumerateRunes().Select(sign => IsSeen(sign.Value) ? sign.ToString() : $"&#x{sign.Value:X};"));

    [GeneratedRegex("&#x[0-9A-F]{1,6};", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    private static TextEncoderSettings Visible()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (!IsSeen(c))
                settings.ForbidCharacter((char)c);
        }
        return settings;
    }

    private static bool IsSeen(int sign) => sign is '\n' or '\t' || CharUnicodeInfo.GetUnicodeCategory(sign) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
