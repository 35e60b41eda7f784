using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pictures;

#pragma warning disable MA0048 // A picture and its parts read best on one screen.

/// <summary>Every TUI against every other on one model: the paired difference of pass rates, row less column. It is a table: it has links, and is its own numbers.</summary>
/// <param name="Says">In words what there is to see.</param>
/// <param name="Tuis">Rows and columns; the one that ships most comes first.</param>
/// <param name="Fields">By row and column.</param>
public sealed record DifferenceMatrixData(string Title, string Says, string Model, IReadOnlyList<string> Tuis, IReadOnlyList<IReadOnlyList<DifferenceField>> Fields)
{
    /// <returns>Null where no two TUIs differ by more than chance.</returns>
    internal static DifferenceMatrixData? Of(PictureScope scope)
    {
        if (scope.Contest is not { } contest || !contest.Comparisons.Any(pair => pair.PassRate is { Tied: false }))
            return null;
        List<string> tuis = [.. scope.Lines.Select(line => line.Tui!)];
        var pairs = contest.Comparisons.ToDictionary(pair => (pair.TuiA, pair.TuiB), pair => pair.PassRate);
        return new(
            "TUI against TUI", SaysOf(contest.Comparisons), contest.Model, tuis,
            [.. tuis.Select(row => (IReadOnlyList<DifferenceField>)[.. tuis.Select(column => DifferenceField.Of(
                row == column, pairs.GetValueOrDefault(string.CompareOrdinal(row, column) < 0 ? (row, column) : (column, row)), string.CompareOrdinal(row, column)))])]);
    }

    private static string SaysOf(IReadOnlyList<Comparison> pairs)
    {
        var differing = pairs.Where(pair => pair.PassRate is { Tied: false }).ToList();
        var untried = pairs.Count(pair => pair.PassRate is null);
        var most = differing.MaxBy(pair => Math.Abs(pair.PassRate!.Value))!;
        var (better, worse) = most.PassRate!.Value > 0 ? (most.TuiA, most.TuiB) : (most.TuiB, most.TuiA);
        return $"{differing.Count} of {Wording.Counted(pairs.Count, "pair")} differ by more than chance"
            + (untried == 0 ? "" : $", {untried} have no task in common")
            + $"; furthest apart are {PictureText.Word(better)}, which is ahead, and {PictureText.Word(worse)}, by {Wording.Number(Math.Abs(most.PassRate.Value), "0.000")}.";
    }
}

/// <param name="Text">`+0.120`, `tied`, a gap without a common task, nothing against itself.</param>
/// <param name="Kind">A style: `ahead`, `behind`, `tied`, `unscored` or `same`.</param>
public sealed record DifferenceField(string Text, string Kind)
{
    /// <param name="order">Of the two names; behind 0 the difference is the other way round.</param>
    internal static DifferenceField Of(bool isSame, Difference? difference, int order) => difference switch
    {
        _ when isSame => new("", "same"),
        null => new(Wording.Gap, "unscored"),
        { Tied: true } => new("tied", "tied"),
        _ => Of(order < 0 ? difference.Value : -difference.Value),
    };

    private static DifferenceField Of(double value) => new(Wording.Signed(value, null), value > 0 ? "ahead" : "behind");
}
