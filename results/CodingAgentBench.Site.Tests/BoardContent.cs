using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Tests;

/// <summary>Contents of a few rows that a test names one by one.</summary>
internal static class BoardContent
{
    public static SiteContent Of(params Row[] rows)
    {
        var meta = SnapshotMeta.Of(rows, "2026-11-21", "v0.1", 3, []);
        var receipt = new Receipt("1", meta.SnapshotDate, "", [], [], new SortedDictionary<string, string>(StringComparer.Ordinal), [], [], "");
        return new(
            new("https://example.org/"), new("", meta, receipt, rows), Leaderboard.Of(rows.Select(Trials.Of), []), [meta], [], [], [], "", ExploitCatalogue.Empty, _ => null);
    }

    public static Row Row(string tui, string model, string task, Outcome outcome = Outcome.Pass, string bucket = "polyglot", int run = 1)
    {
        var key = SampleRows.Key with { Tui = tui, Model = model, Task = task };
        var row = outcome == Outcome.Infra ? SampleRows.Infra : SampleRows.Pass;
        return row with
        {
            Key = key, CellId = key.CellId, Run = run, Bucket = bucket, Outcome = outcome, Lane = model.StartsWith("control/", StringComparison.Ordinal) ? "control" : "live",
            Axes = outcome switch { Outcome.Pass => SampleRows.Pass.Axes, Outcome.Infra => RowAxes.None, _ => new(0, 0.5, 0.5, 1, 0) },
        };
    }
}
