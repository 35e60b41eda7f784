using CodingAgentBench.Site.Rendering;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CodingAgentBench.Site.Pages.Methodology;

/// <summary>Writes Markdown as HTML that leads nowhere but to https addresses, loads nothing and may be wider than the page.</summary>
internal static class InertMarkdown
{
    public static string Html(IEnumerable<Block> blocks)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new Link());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new Autolink());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new Code());
        renderer.ObjectRenderers.Insert(0, new ScrollingTable());
        foreach (var block in blocks)
            renderer.Render(block);
        return InertHtml.Refer(text.ToString());
    }

    /// <summary>Whatever leads into the repository is its text alone, because the site has no such file; so is a picture.</summary>
    private sealed class Link : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var address = link.IsImage ? null : WebAddress.Https(link.Url);
            if (address is not null)
                renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">");
            renderer.WriteChildren(link);
            if (address is not null)
                renderer.Write("</a>");
        }
    }

    private sealed class Autolink : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (WebAddress.Https(link.Url) is { } address)
                renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">").WriteEscape(link.Url).Write("</a>");
            else
                renderer.WriteEscape(link.Url);
        }
    }

    private sealed class Code : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code>").WriteLeafRawLines(code, writeEndOfLines: true, escape: true).WriteLine("</code></pre>");
        }
    }

    private sealed class ScrollingTable : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table at line {table.Line + 1}\"><table>");
            foreach (var row in table.OfType<TableRow>())
            {
                renderer.Write(row.IsHeader ? "<thead><tr>" : "<tr>");
                foreach (var cell in row.OfType<TableCell>())
                    Cell(renderer, cell, row.IsHeader && cell.Descendants<LeafInline>().Any() ? "th" : "td");
                renderer.WriteLine(row.IsHeader ? "</tr></thead>" : "</tr>");
            }
            renderer.WriteLine("</table></div>");
        }

        private static void Cell(HtmlRenderer renderer, TableCell cell, string tag)
        {
            renderer.Write($"<{tag}{(tag == "th" ? " scope=\"col\"" : "")}>");
            var paragraphs = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = paragraphs;
            renderer.Write($"</{tag}>");
        }
    }
}
