using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site;

public sealed class JsonLeaderboard : ILeaderboardFormat
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string FileName => "leaderboard.json";

    public string Render(Leaderboard board) => new JsonObject
    {
        ["methodology_version"] = board.MethodologyVersion,
        ["cells"] = board.Cells.Count,
        ["scored"] = board.Scored,
        ["passed"] = board.Passed,
        ["excluded"] = board.Excluded,
        ["publishable"] = board.Publishable,
        ["entries"] = new JsonArray([.. board.Entries.Select(Entry)]),
        ["rows"] = new JsonArray([.. board.Cells.Select(Cell)]),
    }.ToJsonString(Indented) + "\n";

    private static JsonObject Entry(BoardEntry entry) => new()
    {
        ["tui"] = entry.Tui,
        ["model"] = entry.Model,
        ["lane"] = entry.Lane,
        ["scored"] = entry.Scored,
        ["passed"] = entry.Passed,
        ["excluded"] = new JsonObject(entry.Excluded.Select(reason => KeyValuePair.Create(reason.Key, (JsonNode?)reason.Value))),
        ["mean_composite"] = entry.MeanComposite,
        ["median_tokens"] = entry.MedianTokens,
        ["median_agent_ms"] = entry.MedianAgentMs,
    };

    private static JsonObject Cell(Row row) => new()
    {
        ["cell_id"] = row.CellId,
        ["key"] = new JsonObject(row.Key.Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))),
        ["run"] = row.Run,
        ["attempt"] = row.Attempt,
        ["outcome"] = row.Outcome.Name(),
        ["reason"] = row.Reason,
        ["composite"] = row.Axes.Composite,
    };
}
