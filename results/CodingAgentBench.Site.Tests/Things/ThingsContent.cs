using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Tests.Things;

/// <summary>Content of a few rows, and things that need not have any.</summary>
internal static class ThingsContent
{
    public static SiteContent Of(IReadOnlyList<Row> rows, IReadOnlyList<TaskFacts>? tasks = null, IReadOnlyList<TuiFacts>? tuis = null, IReadOnlyList<ModelFacts>? models = null)
    {
        var meta = SnapshotMeta.Of(rows, "2026-11-21", "v0.1", 1, []);
        return new(
            new("https://example.org/"), new("none", meta, new("1", "2026-11-21", "", [], [], new Dictionary<string, string>(StringComparer.Ordinal), [], [], ""), rows),
            Leaderboard.Of(rows.Select(Trials.Of), []), [meta], tasks ?? [], tuis ?? [], models ?? [], "", ExploitCatalogue.Empty, _ => null);
    }

    public static Row Row(string tui, string task = "polyglot/one", string model = "llama", bool passed = true, double composite = 0.8, int run = 1, string lane = "live")
    {
        var key = SampleRows.Key with { Tui = tui, Task = task, Model = model };
        return SampleRows.Pass with
        {
            Key = key, CellId = key.CellId, Run = run, Lane = lane, Outcome = passed ? Outcome.Pass : Outcome.Fail,
            Axes = passed ? new(1, 0.5, 0.5, 1, composite) : new(0, 0.5, 0.5, 1, 0),
        };
    }

    /// <summary>A TUI on so many tasks, with the same composite on each.</summary>
    public static IEnumerable<Row> Rows(string tui, int tasks, double composite, string model = "llama") =>
        Enumerable.Range(0, tasks).Select(i => Row(tui, $"polyglot/t{i:00}", model, composite: composite));

    public static TaskFacts Task(string id, string description = "Do it. Then stop.\n", string cheat = "Pretends.") => new(
        new(
            id, id.Split('/')[0], "python", description, ["src/**"], TimeSpan.FromSeconds(600), 30, new(60_000, 300),
            [new(ConstraintKinds.FileNotTouched) { Path = "tests/**" }], null, false, false, new(2026, 11, 21), "original", ["code-editing"],
            [new("pretend", cheat, [])], "/nowhere"),
        3, 40, new(5, 20, 18, 1, 0.95m, 1200));

    public static TuiFacts Tui(string name, string upstream = "https://example.org/cli", string proof = "proven") => new(
        name, name, upstream, "MIT", "1.0", proof, "a note", ["container"], ["chat-completions"], [name, "run", "${prompt}"], "", ["conv"], ["conv-vanilla"], [], null);

    public static ModelFacts Model(string slug, string? provider = "Somebody") => new(slug, "live", null, provider, "MoE 1B", null, null, "current", 3);

    public static SitePage Page(SiteContent content, string address) => SitePages.Of(content).Single(page => page.Address == address);

    public static T Data<T>(SiteContent content, string address) => (T)Page(content, address).Data();
}
