using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Site.Rendering;

/// <summary>
/// Addresses of pages, relative to the page that links. Whatever in them comes from a row is escaped, segment by segment, so that
/// it can neither leave the site nor become another scheme.
/// </summary>
/// <param name="Root">From the page to the site's root.</param>
public sealed record Links(string Root)
{
    private const int Longest = 120;
    private const int LongestPath = 200;
    private const int Beginning = 60;

    public string Home => To("");

    /// <param name="address">Of a page, one of the static methods' or our own words.</param>
    public string To(string address) => Root.Length == 0 && address.Length == 0 ? "./" : Root + address;

    public string Cell(string id) => To(CellAddress(id));

    public string Tui(string name) => To(TuiAddress(name));

    public string Model(string slug) => To(ModelAddress(slug));

    public string Task(string id) => To(TaskAddress(id));

    public string Compare(string model, string a, string b) => To(CompareAddress(model, a, b));

    /// <summary>A name as a filter of a table asks for it: another one for every name, and of signs that no browser changes.</summary>
    public static string Filter(string name) => Path(name);

    /// <summary>The table of all cells, those of a TUI with a model shown; null is all of them.</summary>
    public string Cells(string? tui, string? model)
    {
        string?[] asked = [tui is null ? null : $"tui={Uri.EscapeDataString(Filter(tui))}", model is null ? null : $"model={Uri.EscapeDataString(Filter(model))}"];
        return To($"cells/?{string.Join('&', asked.OfType<string>())}");
    }

    public static string CellAddress(string id) => $"cell/{Path(id)}/";

    public static string TuiAddress(string name) => $"tui/{Segment(name)}/";

    public static string ModelAddress(string slug) => $"model/{Path(slug)}/";

    public static string TaskAddress(string id) => $"task/{Path(id)}/";

    /// <summary>The same whichever of the two is named first.</summary>
    public static string CompareAddress(string model, string a, string b) =>
        string.CompareOrdinal(a, b) <= 0 ? $"compare/{Path(model)}/{Segment(a)}/{Segment(b)}/" : CompareAddress(model, b, a);

    /// <param name="kind">`bucket`, `language` or `dimension`.</param>
    public static string SliceAddress(string kind, string value) => $"by/{kind}/{Segment(value)}/";

    /// <summary>Of a file of a snapshot that is to be had from the site.</summary>
    /// <param name="path">In the snapshot's folder.</param>
    public static string DataAddress(string date, string path) => $"data/{Segment(date)}/{Path(path)}";

    /// <summary>A folder's name, or several; safe on a disk as well. Of many names the beginning is kept, and the last, which says what a file is.</summary>
    private static string Path(string text)
    {
        var path = string.Join('/', text.Split('/').Select(Segment));
        return path.Length <= LongestPath ? path : $"{path[..Beginning]}~~{Hash(path)}{path[path.LastIndexOf('/')..]}";
    }

    /// <summary>
    /// A folder's name, another one for every text; safe on a disk as well: never empty, a dot or two, the name of a page's file, or
    /// too long. It has no capitals, because some disks take names for the same that differ in nothing else.
    /// </summary>
    private static string Segment(string text)
    {
        var name = string.Concat(text.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.' ? $"{c}" : c < 0x100 ? $"~{(int)c:x2}" : $"~u{(int)c:x4}"));
        return name switch
        {
            "" or "." or ".." or "index.html" or "index.json" => $"~{name}",
            { Length: > Longest } => $"{name[..Longest]}~~{Hash(name)}",
            _ => name,
        };
    }

    private static string Hash(string escaped) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(escaped)))[..16];
}
