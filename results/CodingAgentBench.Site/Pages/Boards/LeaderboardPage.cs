using System.Text.Json.Serialization;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Tasks;
using CodingAgentBench.Site.Pictures;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>The board, over all tasks or those of a slice.</summary>
/// <param name="Slice">Null: all tasks.</param>
/// <param name="Evidence">Of this page.</param>
/// <param name="Coverage">Of the snapshot.</param>
/// <param name="Gaps">What is not known of runs of this page.</param>
/// <param name="TuisWithRuns">Of the snapshot.</param>
/// <param name="TuisWithoutRuns">That the benchmark knows.</param>
/// <param name="Lines">TUI × model; what models did first, then what scripts did, each by composite.</param>
/// <param name="Tuis">Over all models.</param>
/// <param name="Models">Over all TUIs.</param>
/// <param name="Taxes">What a TUI costs with a script for a model; empty in a slice.</param>
public sealed record LeaderboardPage(
    BoardSlice? Slice,
    IReadOnlyList<BoardSlice> Slices,
    bool IsControlOnly,
    Evidence Evidence,
    Coverage Coverage,
    IReadOnlyList<Remark> Gaps,
    int TuisWithRuns,
    int TuisWithoutRuns,
    IReadOnlyList<BoardMatrix> Matrices,
    IReadOnlyList<BoardLine> Lines,
    IReadOnlyList<BoardLine> Tuis,
    IReadOnlyList<BoardLine> Models,
    IReadOnlyList<Tax> Taxes)
{
    /// <summary>None in a slice. Their numbers are those of the lines.</summary>
    [JsonIgnore]
    public IReadOnlyList<PictureSet> Pictures { get; init; } = [];

    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        var slices = SlicesOf(content.Board);
        var lines = new Lazy<BoardLines>(() => new(content));
        return [Page(null), .. slices.Select(Page)];

        SitePage Page(BoardSlice? slice) => SitePage.Of<LeaderboardView, LeaderboardPage>(
            slice is null ? "" : Links.SliceAddress(slice.Kind, slice.Value),
            slice is null ? "Leaderboard" : $"Leaderboard: {TaskWords.Part(slice.Kind, BoardText.Name(slice.Value))}",
            slice is null
                ? "Which coding-agent CLI gets the most out of a model: pass rates, costs and ranks, with how sure they are."
                : $"The leaderboard over a part of the tasks only: {TaskWords.Part(slice.Kind, BoardText.Name(slice.Value))}.",
            () => Of(content, lines.Value, slices, slice));
    }

    internal static LeaderboardPage Of(SiteContent content, BoardLines all, IReadOnlyList<BoardSlice> slices, BoardSlice? slice)
    {
        var board = content.Board;
        var groups = board.Groups.Where(group => IsOf(group, slice)).ToList();
        var lines = all.Of(groups.Where(group => group is { Tui: not null, Model: not null }), slice);
        return new(
            slice, slices, board.IsControlOnly, slice is null ? board.Evidence : Sum(lines), content.Snapshot.Meta.Coverage, slice is null ? board.Gaps : all.Gaps(slice),
            all.Tuis.Count, content.Tuis.Count(tui => !all.Tuis.Contains(tui.Name)),
            [.. groups.GroupBy(group => group.Lane).OrderBy(lane => BoardLines.Place(lane.Key)).ThenBy(lane => lane.Key, StringComparer.Ordinal).Select(lane => BoardMatrix.Of(lane.Key, [.. lane]))],
            lines,
            all.Pooled(groups.Where(group => group.Model is null)),
            all.Pooled(groups.Where(group => group.Tui is null)),
            slice is null ? [.. board.Taxes.OrderBy(tax => tax.Model, StringComparer.Ordinal).ThenBy(tax => tax.FirstCallMs)] : [])
        {
            Pictures = slice is null ? [.. PicturesOf(content)] : [],
        };
    }

    internal static IReadOnlyList<BoardSlice> SlicesOf(Leaderboard board) =>
    [
        .. board.Groups.Select(SliceOf).OfType<BoardSlice>().Distinct().OrderBy(slice => slice.Kind, StringComparer.Ordinal).ThenBy(slice => slice.Value, StringComparer.Ordinal),
    ];

    private static BoardSlice? SliceOf(BoardGroup group) => group switch
    {
        { Bucket: { } bucket } => new("bucket", bucket),
        { Language: { } language } => new("language", language),
        { Dimension: { } dimension } => new("dimension", dimension),
        _ => null,
    };

    private static bool IsOf(BoardGroup group, BoardSlice? slice) => SliceOf(group) == slice;

    private static IEnumerable<PictureSet> PicturesOf(SiteContent content) => content.Board.IsControlOnly
        ? content.Board.Lines.Select(line => line.Model!).Distinct().Order(StringComparer.Ordinal)
            .Select(model => PictureSet.Of(content, Leaderboard.ControlLane, model))
        : content.Board.Groups.Select(group => group.Lane).Distinct().Where(lane => lane != Leaderboard.ControlLane).Order(StringComparer.Ordinal)
            .Select(lane => PictureSet.Of(content, lane, null));

    private static Evidence Sum(IReadOnlyList<BoardLine> lines)
    {
        var (parts, excluded) = (lines.Select(line => line.Group.Evidence).ToList(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var (outcome, runs) in parts.SelectMany(part => part.Excluded))
            excluded[outcome] = excluded.GetValueOrDefault(outcome) + runs;
        return new(parts.Sum(part => part.Cells), parts.Sum(part => part.Runs), parts.Sum(part => part.Scored), parts.Sum(part => part.Passed), excluded);
    }
}
