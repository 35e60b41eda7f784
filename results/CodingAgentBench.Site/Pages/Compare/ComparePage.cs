using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Compare;

/// <summary>Two TUIs on one model, task by task.</summary>
/// <param name="Verdict">The whole page in one sentence.</param>
/// <param name="Costs">Who took fewer tokens and seconds, or why that cannot be said; empty where neither passed.</param>
/// <param name="PassRate">A's less B's; null without a common task.</param>
/// <param name="OnlyTriedA">Tasks on which A alone has a scored run: they are in no number here.</param>
public sealed record ComparePage(
    string Lane, string Model, string Verdict, IReadOnlyList<string> Costs, CompareSide A, CompareSide B, Difference? PassRate, Difference? Composite,
    CompareSolved Solved, IReadOnlyList<CompareTask> Tasks, IReadOnlyList<string> OnlyTriedA, IReadOnlyList<string> OnlyTriedB)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        var scored = new Lazy<ScoredTasks>(() => new(content.Board.Tasks));
        var pairs = content.Board.Contests
            .SelectMany(contest => contest.Comparisons, (contest, pair) => (contest, pair))
            .DistinctBy(one => Links.CompareAddress(one.contest.Model, one.pair.TuiA, one.pair.TuiB));
        return pairs.Select(one =>
        {
            var (contest, pair) = one;
            var title = $"{ShortName.Of(pair.TuiA)} and {ShortName.Of(pair.TuiB)} with {ShortName.Of(contest.Model)}";
            return SitePage.Of<CompareView, ComparePage>(
                Links.CompareAddress(contest.Model, pair.TuiA, pair.TuiB), title, $"{title}: who solves what, and whether the difference is more than chance.",
                () => Of(contest, pair, scored.Value, content.Lookups.Cells, tui => content.Lookups.Uncounted(contest.Lane, tui, contest.Model)));
        });
    }

    /// <param name="cells">Behind a result.</param>
    /// <param name="uncounted">Of a TUI, the scored runs without a full token count.</param>
    internal static ComparePage Of(Contest contest, Comparison pair, ScoredTasks scored, Func<TaskResult, IEnumerable<string>> cells, Func<string, int> uncounted)
    {
        var (a, b) = (scored.Of(contest.Lane, contest.Model, pair.TuiA), scored.Of(contest.Lane, contest.Model, pair.TuiB));
        string[] common = [.. a.Keys.Where(b.ContainsKey).Order(StringComparer.Ordinal)];
        var (sideA, sideB) = (
            CompareSide.Of(pair.TuiA, [.. common.Select(task => a[task])], uncounted(pair.TuiA)), CompareSide.Of(pair.TuiB, [.. common.Select(task => b[task])], uncounted(pair.TuiB)));
        CompareTask[] tasks =
        [
            .. common.Select(task => new CompareTask(
                task, CompareCell.Of(a[task], cells(a[task]), sideA.Uncounted == 0), CompareCell.Of(b[task], cells(b[task]), sideB.Uncounted == 0),
                a[task].PassRate!.Value - b[task].PassRate!.Value, a[task].Composite!.Value - b[task].Composite!.Value)),
        ];
        string?[] costs =
        [
            CompareWords.Uncounted(sideA, sideB) ?? CompareWords.Cost("tokens", sideA, sideB, side => side.TokensPerCorrect),
            CompareWords.Cost("seconds", sideA, sideB, side => side.SecondsPerCorrect),
        ];
        return new(
            contest.Lane, contest.Model, CompareWords.Verdict(sideA, sideB, tasks.Length, pair.PassRate), [.. costs.OfType<string>()], sideA, sideB,
            pair.PassRate, pair.Composite, CompareSolved.Of(tasks), tasks, Without(a, b), Without(b, a));
    }

    private static string[] Without(IReadOnlyDictionary<string, TaskResult> those, IReadOnlyDictionary<string, TaskResult> others) =>
        [.. those.Keys.Where(task => !others.ContainsKey(task)).Order(StringComparer.Ordinal)];
}
