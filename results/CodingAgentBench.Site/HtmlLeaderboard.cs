using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site;

/// <summary>One page without script or outside request; everything that comes from a row is encoded.</summary>
public sealed class HtmlLeaderboard : ILeaderboardFormat
{
    private const string Style =
        """
        :root { color-scheme: light dark; --line: #8886; --pass: #1a7f37; --fail: #b42318; }
        @media (prefers-color-scheme: dark) { :root { --pass: #56d364; --fail: #ff9b8e; } }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
        h1 { margin: 0 0 .25rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 2rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; padding: .4rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { border-bottom-width: 2px; white-space: nowrap; }
        .n { text-align: right; }
        .caveat { border-left: 4px solid var(--line); padding: .1rem .8rem; margin: .5rem 0; }
        .pass { color: var(--pass); font-weight: 600; }
        .fail, .timeout, .agent_error { color: var(--fail); font-weight: 600; }
        td { overflow-wrap: break-word; }
        td:nth-child(7):last-child { overflow-wrap: anywhere; min-width: 18rem; }
        code { white-space: nowrap; }
        """;

    public string FileName => "index.html";

    public string Render(Leaderboard board)
    {
        var page = new StringBuilder();
        page.Append(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{StyleHash()}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>CodingAgentBench: leaderboard of one run</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>Leaderboard</h1>
            <p>{Text(Wording.Counts(board))}. Methodology {Text(board.MethodologyVersion)}.</p>

            """);
        foreach (var caveat in Wording.Caveats(board))
            page.Append($"<p class=\"caveat\">{Text(caveat)}</p>\n");
        Table(page, "By TUI and model", ["TUI", "model", "lane", "#scored", "#passed", "excluded", "#composite", "#tokens", "#agent s"], board.Entries.Select(Entry));
        page.Append("<p>Composite is the mean over scored cells, tokens and agent seconds are medians.</p>\n");
        Table(page, "Cells", ["cell", "TUI", "model", "task", "#run", "outcome", "why"], board.Cells.Select(Cell));
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Entry(BoardEntry entry) =>
        $"<td>{Text(entry.Tui)}</td><td>{Text(entry.Model)}</td><td>{Text(entry.Lane)}</td><td class=\"n\">{entry.Scored}</td>"
        + $"<td class=\"n\">{entry.Passed}</td><td>{Text(Wording.Excluded(entry))}</td><td class=\"n\">{Wording.Number(entry.MeanComposite, "0.000")}</td>"
        + $"<td class=\"n\">{Wording.Number(entry.MedianTokens, "0")}</td><td class=\"n\">{Wording.Seconds(entry.MedianAgentMs)}</td>";

    private static string Cell(Row row) =>
        $"<td><code>{Text(row.CellId)}</code></td><td>{Text(row.Key.Tui)}</td><td>{Text(row.Key.Model)}</td><td>{Text(row.Key.Task)}</td>"
        + $"<td class=\"n\">{row.Run}</td><td class=\"{row.Outcome.Name()}\">{row.Outcome.Name()}</td><td>{Text(row.Reason)}</td>";

    /// <summary>A heading that starts with # is a column of numbers.</summary>
    private static void Table(StringBuilder page, string caption, string[] headings, IEnumerable<string> rows)
    {
        page.Append($"<h2>{caption}</h2>\n<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (var heading in headings)
            page.Append(heading.StartsWith('#') ? $"<th scope=\"col\" class=\"n\">{heading[1..]}</th>" : $"<th scope=\"col\">{heading}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
            page.Append($"<tr>{row}</tr>\n");
        page.Append("</tbody>\n</table></div>\n");
    }

    private static string StyleHash() => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    private static string Text(string text) => HtmlEncoder.Default.Encode(Wording.Inert(text));
}
