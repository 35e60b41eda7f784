using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CodingAgentBench.Site.Rendering;

/// <summary>
/// Text from outside in a page: it is always encoded, and signs that a reader cannot see (controls, bidirectional marks, NUL) are
/// shown by their number. This is done to the whole of every page, so no view can forget it.
/// </summary>
internal static class InertHtml
{
    private const string Opening = "&#x";

    /// <summary>Writes invisible signs as numeric references, which our own markup never has.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(Visible());

    /// <summary>A browser would obey the references; this turns them into text. Those that stand for what may as well stand itself become that.</summary>
    public static string Show(string html)
    {
        var shown = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        for (var at = rest.IndexOf(Opening); at >= 0; at = rest.IndexOf(Opening))
        {
            shown.Append(rest[..at]);
            rest = rest[at..];
            var end = rest.IndexOf(';');
            var sign = int.Parse(rest[Opening.Length..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (sign is '\n' or '\t' or '+')
                shown.Append((char)sign);
            else if (IsSeen(sign))
                shown.Append(rest[..(end + 1)]);
            else
                shown.Append(CultureInfo.InvariantCulture, $"[U+{sign:X4}]");
            rest = rest[(end + 1)..];
        }
        return shown.Append(rest).ToString();
    }

    /// <summary>Plain text that a script shows: what a page does with it is done already.</summary>
    public static string Text(string text) =>
        string.Concat(text.EnumerateRunes().Select(sign => IsSeen(sign.Value) ? sign.ToString() : $"[U+{sign.Value:X4}]"));

    /// <summary>The same references in HTML that another library encoded.</summary>
    public static string Refer(string html) =>
        string.Concat(html.EnumerateRunes().Select(sign => IsSeen(sign.Value) ? sign.ToString() : $"&#x{sign.Value:X};"));

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
