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
            .. pairs.Select(contest => new CompareModel(
                contest.Lane, contest.Model,
                [.. contest.Comparisons.Select(pair => new ComparePair(place[pair.TuiA], place[pair.TuiB], pair.Tasks, pair.PassRate?.Value, pair.PassRate?.Tied))])),
        ]);
    }
}

public sealed record CompareModel(string Lane, string Model, IReadOnlyList<ComparePair> Pairs);

/// <param name="Difference">Of pass rates, A's less B's; null without a common task.</param>
public sealed record ComparePair(int A, int B, int Tasks, double? Difference, bool? Tied);
