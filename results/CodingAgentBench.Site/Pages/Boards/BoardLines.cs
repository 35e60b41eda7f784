using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>Makes lines of groups: what the boards of all slices need, gathered once.</summary>
internal sealed class BoardLines
{
    private static readonly IReadOnlyDictionary<string, int> None = new Dictionary<string, int>(StringComparer.Ordinal);

    private readonly Lookups _lookups;
    private readonly ILookup<(string Lane, string Tui, string Model), Row> _cells;
    private readonly Dictionary<(string Lane, string Tui, string Model), RankedLine> _places;

    private readonly IReadOnlyList<Row> _counted;

    public BoardLines(SiteContent content)
    {
        _lookups = content.Lookups;
        _counted = [.. content.Cells.SelectMany(cell => cell.Counted)];
        Tuis = _counted.Select(row => row.Key.Tui).ToHashSet(StringComparer.Ordinal);
        _cells = content.Cells.Select(cell => cell.First).ToLookup(row => (row.Lane, row.Key.Tui, row.Key.Model));
        _places = (
            from contest in content.Board.Contests
            let compared = contest.Comparisons.Where(pair => pair.Tasks > 0).Select(pair => (pair.TuiA, pair.TuiB)).ToHashSet()
            from standing in contest.Standings
            let best = contest.Standings[0].Tui
            select (
                Key: (contest.Lane, standing.Tui, contest.Model),
                Line: new RankedLine(
                    standing, contest.Standings.Count(other => other.CompositeRank.Rank == standing.CompositeRank.Rank) > 1,
                    compared.Contains((best, standing.Tui)) || compared.Contains((standing.Tui, best)) ? best : null)))
            .ToDictionary(place => place.Key, place => place.Line);
    }

    /// <summary>That have runs.</summary>
    public IReadOnlySet<string> Tuis { get; }

    /// <summary>As the board has them of all tasks.</summary>
    public IReadOnlyList<Remark> Gaps(BoardSlice slice) =>
    [
        .. _counted.Where(row => IsOf(row, slice)).SelectMany(row => row.Gaps.Distinct()).CountBy(text => text)
            .Select(gap => new Remark(gap.Key, gap.Value)).OrderBy(gap => gap.Text, StringComparer.Ordinal),
    ];

    /// <summary>Scripts come after models.</summary>
    public static int Place(string lane) => lane == Leaderboard.ControlLane ? 1 : 0;

    /// <param name="groups">TUI × model.</param>
    public IReadOnlyList<BoardLine> Of(IEnumerable<BoardGroup> groups, BoardSlice? slice) => Ordered(groups.Select(group =>
    {
        var key = (group.Lane, group.Tui!, group.Model!);
        CellKey[] keys = [.. _cells[key].Where(row => IsOf(row, slice)).Select(row => row.Key)];
        var line = new BoardLine(group, null, IsShared: false, null, keys.Length == 0 ? null : CellKeyFacts.Shared(keys, ["tui", "model"]), Differing(keys));
        return slice is null && _places.TryGetValue(key, out var place) && place.Standing.Composite > 0
            ? line with { Rank = place.Standing.CompositeRank, IsShared = place.IsShared, Best = place.Best }
            : line;
    }));

    public IReadOnlyList<BoardLine> Pooled(IEnumerable<BoardGroup> groups) => Ordered(groups.Select(group => new BoardLine(group, null, IsShared: false, null, null, None)));

    private IReadOnlyList<BoardLine> Ordered(IEnumerable<BoardLine> lines) =>
    [
        .. lines.Select(line => line with { Uncounted = _lookups.Uncounted(line.Group.Lane, line.Group.Tui, line.Group.Model) })
            .OrderBy(line => Place(line.Group.Lane)).ThenBy(line => line.Group.Lane, StringComparer.Ordinal)
            .ThenByDescending(line => line.Group.Scores?.Composite.Value ?? -1)
            .ThenBy(line => line.Group.Model, StringComparer.Ordinal).ThenBy(line => line.Group.Tui, StringComparer.Ordinal),
    ];

    private static bool IsOf(Row row, BoardSlice? slice) => slice switch
    {
        null => true,
        { Kind: "bucket" } => row.Bucket == slice.Value,
        { Kind: "language" } => row.Language == slice.Value,
        _ => row.Dimensions.Contains(slice.Value),
    };

    private static Dictionary<string, int> Differing(CellKey[] keys) => keys.SelectMany(key => key.Fields).Distinct()
        .CountBy(field => field.Key).Where(values => values.Value > 1).ToDictionary(StringComparer.Ordinal);

    private sealed record RankedLine(Standing Standing, bool IsShared, string? Best);
}
