using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CodingAgentBench.Site.Tests.Built;

/// <summary>A page as a browser reads it.</summary>
/// <param name="Address">Relative to the site, empty or with a slash at its end.</param>
/// <param name="Error">The first place where a browser had to guess; null where there is none.</param>
public sealed record BuiltPage(string Address, string Html, IHtmlDocument Document, string? Error)
{
    /// <summary>`cell`, `task` …; empty of the first page.</summary>
    public string Kind => Address.Split('/')[0];

    public static BuiltPage Of(string address, string html)
    {
        try
        {
            return new(address, html, new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html), null);
        }
        catch (HtmlParseException error)
        {
            return new(address, html, new HtmlParser().ParseDocument(html), $"{error.Message} at {error.Position}");
        }
    }

    public override string ToString() => $"/{Address}";
}
