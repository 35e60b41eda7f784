using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>A TUI with a model, or pooled over those of a lane, on all tasks.</summary>
/// <param name="Rank">By composite, among the TUIs with that model; null where it has none.</param>
/// <param name="RankIsShared">Others have the same.</param>
public sealed record TuiResult(BoardGroup Group, Ranked? Rank, bool RankIsShared)
{
    /// <returns>Lanes with language models first, what is pooled before its parts, and then the best.</returns>
    internal static IReadOnlyList<TuiResult> Of(Lookups lookups, string tui) =>
    [
        .. lookups.GroupsByTui[tui].Where(group => group is { Bucket: null, Language: null, Dimension: null })
            .OrderBy(group => group.Lane == Leaderboard.ControlLane).ThenBy(group => group.Lane, StringComparer.Ordinal)
            .ThenBy(group => group.Model is not null).ThenByDescending(group => group.Scores?.Composite.Value).ThenBy(group => group.Model, StringComparer.Ordinal)
            .Select(group => Of(lookups, group)),
    ];

    private static TuiResult Of(Lookups lookups, BoardGroup group)
    {
        // Whoever scores nothing has no place, as in the other formats of the board.
        var rank = group.Model is { } model && lookups.Standing(group.Lane, group.Tui!, model) is { Composite: > 0 } standing ? standing.CompositeRank : null;
        return new(group, rank, rank is not null && lookups.IsShared(group.Lane, group.Model!, rank.Rank));
    }
}
