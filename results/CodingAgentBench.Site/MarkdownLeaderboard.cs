using System.Text;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site;

public sealed class MarkdownLeaderboard : ILeaderboardFormat
{
    public string FileName => "leaderboard.md";

    public string Render(Leaderboard board)
    {
        var page = new StringBuilder("# Leaderboard\n\n");
        page.Append($"{Wording.Counts(board)}. Methodology {board.MethodologyVersion}.\n");
        foreach (var caveat in Wording.Caveats(board))
            page.Append($"\n> {Safe(caveat)}\n");
        page.Append("\n| TUI | model | lane | scored | passed | excluded | composite | tokens | agent s |\n");
        page.Append("|---|---|---|--:|--:|---|--:|--:|--:|\n");
        foreach (var entry in board.Entries)
        {
            page.Append($"| {Safe(entry.Tui)} | {Safe(entry.Model)} | {entry.Lane} | {entry.Scored} | {entry.Passed} | {Wording.Excluded(entry)} ");
            page.Append($"| {Wording.Number(entry.MeanComposite, "0.000")} | {Wording.Number(entry.MedianTokens, "0")} | {Wording.Seconds(entry.MedianAgentMs)} |\n");
        }
        page.Append("\n## Cells\n\n| cell | TUI | model | task | run | outcome | why |\n|---|---|---|---|--:|---|---|\n");
        foreach (var row in board.Cells)
            page.Append($"| `{row.CellId}` | {Safe(row.Key.Tui)} | {Safe(row.Key.Model)} | {Safe(row.Key.Task)} | {row.Run} | {row.Outcome.Name()} | {Safe(row.Reason)} |\n");
        return page.Append("\nComposite is the mean over scored cells, tokens and agent seconds are medians.\n").ToString();
    }

    /// <summary>Text from outside as inert Markdown: one line, every sign that could start markup escaped.</summary>
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in Wording.Inert(text))
        {
            if (c is '<' or '>' or '&')
                safe.Append($"&#{(int)c};");
            else if ("\\`*_[]()#!|~".Contains(c, StringComparison.Ordinal))
                safe.Append('\\').Append(c);
            else
                safe.Append(c);
        }
        return safe.ToString();
    }
}
