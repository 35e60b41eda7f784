using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>One page without script or outside request; everything that comes from a row is encoded.</summary>
public sealed class HtmlLeaderboard : ILeaderboardFormat
{
    private const string Style =
        """
        :root { color-scheme: light dark; --line: #8886; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 96rem; margin: 0 auto; padding: 1.5rem; }
        h1 { margin: 0 0 .25rem; }
        .scroll { overflow-x: auto; }
        p { max-width: 60rem; }
        table { border-collapse: collapse; margin: .5rem 0 1.5rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; padding: .3rem .45rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { border-bottom-width: 2px; vertical-align: bottom; }
        .n { text-align: right; }
        td { white-space: nowrap; }
        tbody tr:hover { background: #8881; }
        .caveat { border-left: 4px solid var(--line); padding: .1rem .8rem; margin: .5rem 0; }
        """;

    public string FileName => "index.html";

    public string Write(Leaderboard board)
    {
        var page = LeaderboardPage.Of(board);
        var html = new StringBuilder();
        html.Append(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{StyleHash()}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>CodingAgentBench: {Text(page.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{Text(page.Title)}</h1>

            """);
        Paragraphs(html, "<p>", page.Lead);
        Paragraphs(html, "<p class=\"caveat\">", page.Caveats);
        foreach (var section in page.Sections)
        {
            html.Append($"<h2>{Text(section.Title)}</h2>\n");
            Paragraphs(html, "<p>", section.Text);
            if (section.Table is { } table)
                Table(html, table);
        }
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Paragraphs(StringBuilder html, string tag, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            html.Append($"{tag}{Text(text)}</p>\n");
    }

    private static void Table(StringBuilder html, PageTable table)
    {
        html.Append("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        foreach (var column in table.Columns)
            html.Append($"<th scope=\"col\"{Class(column)}>{Text(column.Name)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var (column, cell) in table.Columns.Zip(row))
                html.Append($"<td{Class(column)}>{Text(cell)}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Class(Column column) => column.IsNumber ? " class=\"n\"" : "";

    private static string StyleHash() => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    private static string Text(string text) => HtmlEncoder.Default.Encode(Wording.Inert(text));
}
