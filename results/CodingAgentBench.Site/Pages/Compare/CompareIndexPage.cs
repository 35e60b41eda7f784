using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Compare;

#pragma warning disable MA0048 // The parts of the list read best on one screen.

/// <summary>Every comparison that there is.</summary>
/// <param name="Tuis">In ordinal order; pairs name them by place.</param>
public sealed record CompareIndexPage(IReadOnlyList<string> Tuis, IReadOnlyList<CompareModel> Models)
{
    internal static IEnumerable<SitePage> Pages(SiteContent content)
    {
        yield return SitePage.Of<CompareIndexView, CompareIndexPage>(
            "compare/", "Compare two TUIs", "Two coding-agent CLIs on the same model and the same tasks: who solves what the other does not.", () => Of(content));
    }

    internal static CompareIndexPage Of(SiteContent content)
    {
        var pairs = content.Board.Contests.Where(contest => contest.Comparisons.Count > 0).ToList();
        var tuis = pairs.SelectMany(contest => contest.Comparisons).SelectMany(pair => new[] { pair.TuiA, pair.TuiB }).Distinct().Order(StringComparer.Ordinal).ToList();
        var place = tuis.Index().ToDictionary(tui => tui.Item, tui => tui.Index, StringComparer.Ordinal);
        return new(tuis,
        [
            .. pairs.Select(contest => (contest, measure: CompareModel.MeasureOf(contest))).Select(one => new CompareModel(
                one.contest.Lane, one.contest.Model, one.measure,
                [
                    .. one.contest.Comparisons
                        .Select(pair => (pair, difference: one.measure == CompareModel.Composite ? pair.Composite : pair.PassRate))
                        .Select(two => new ComparePair(place[two.pair.TuiA], place[two.pair.TuiB], two.pair.Tasks, two.difference?.Value, two.difference?.Tied)),
                ])),
        ]);
    }
}

/// <param name="Measure">What the differences are of, `pass rate` or `composite`; null where no two of them differ in either.</param>
public sealed record CompareModel(string Lane, string Model, string? Measure, IReadOnlyList<ComparePair> Pairs)
{
    internal const string Composite = "composite";

    /// <summary>With a control model all pass the same.</summary>
    internal static string? MeasureOf(Contest contest) => contest.Comparisons.All(pair => pair is { PassRate.Value: 0, Composite.Value: 0 })
        ? null
        : contest.Lane == Leaderboard.ControlLane ? Composite : "pass rate";
}

/// <param name="Difference">A's less B's; null without a common task.</param>
public sealed record ComparePair(int A, int B, int Tasks, double? Difference, bool? Tied);
