using System.Globalization;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Tests.Pictures;

/// <summary>Content with nothing but rows, and rows in few words.</summary>
internal static class PictureContent
{
    public static SiteContent Of(IReadOnlyList<Row> rows) => new(
        new("https://example.org/"),
        new("", rows.Count == 0 ? null! : SnapshotMeta.Of(rows, "2026-11-21", "v0.1", 25, []), null!, rows),
        Leaderboard.Of(rows.Select(Trials.Of), []), [], [], [], [], "", ExploitCatalogue.Empty, _ => null);

    public static Row Row(string tui, string model, string task, bool passed, string lane = "live", int run = 1, long tokens = 1200, long agentMs = 2000)
    {
        var key = SampleRows.Key with { Tui = tui, Model = model, Task = task };
        return SampleRows.Pass with
        {
            Key = key, CellId = key.CellId, Lane = lane, Run = run, Bucket = task.Split('/')[0], Outcome = passed ? Outcome.Pass : Outcome.Fail,
            Tokens = SampleRows.Pass.Tokens with { Total = tokens }, Phases = SampleRows.Pass.Phases with { AgentMs = agentMs },
            Axes = passed ? SampleRows.Pass.Axes : SampleRows.Pass.Axes with { Quality = 0, Composite = 0 },
        };
    }

    /// <summary>Every TUI with one model; a task for each sign, `+` where it passed.</summary>
    public static SiteContent Contest(params (string Tui, string Tasks)[] tuis) => Of(
    [
        .. tuis.SelectMany(tui => tui.Tasks.Select((sign, i) => Row(tui.Tui, "llama-3.3-70b", string.Create(CultureInfo.InvariantCulture, $"polyglot/task-{i:00}"), sign == '+'))),
    ]);
}
