using System.Text;
using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

public sealed class MarkdownLeaderboard : ILeaderboardFormat
{
    public string FileName => "leaderboard.md";

    public string Write(Leaderboard board)
    {
        var page = LeaderboardPage.Of(board);
        var text = new StringBuilder($"# {MarkdownText.Safe(page.Title)}\n");
        foreach (var line in page.Lead)
            text.Append($"\n{MarkdownText.Safe(line)}\n");
        foreach (var caveat in page.Caveats)
            text.Append($"\n> {MarkdownText.Safe(caveat)}\n");
        foreach (var section in page.Sections)
        {
            text.Append($"\n## {MarkdownText.Safe(section.Title)}\n");
            foreach (var line in section.Text)
                text.Append($"\n{MarkdownText.Safe(line)}\n");
            if (section.Table is { } table)
                Table(text, table);
        }
        return text.ToString();
    }

    private static void Table(StringBuilder text, PageTable table)
    {
        text.Append('\n');
        Line(table.Columns.Select(column => MarkdownText.Safe(column.Name)));
        Line(table.Columns.Select(column => column.IsNumber ? "--:" : "---"));
        foreach (var row in table.Rows)
            Line(row.Select(MarkdownText.Safe));

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
