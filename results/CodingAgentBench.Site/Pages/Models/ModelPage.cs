using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Models;

/// <summary>A field guide to one model.</summary>
/// <param name="Endpoints">That answered in this snapshot.</param>
/// <param name="Contests">One for every lane; empty where it did not run.</param>
public sealed record ModelPage(ModelLine Line, IReadOnlyList<string> Endpoints, IReadOnlyList<ModelContest> Contests)
{
    internal static ModelPage Of(Lookups lookups, string slug) => new(
        ModelLine.Of(lookups, slug),
        lookups.Answered(slug)?.Endpoints ?? [],
        [
            .. lookups.GroupsByModel[slug].GroupBy(group => group.Lane)
                .OrderBy(lane => lane.Key == Leaderboard.ControlLane).ThenBy(lane => lane.Key, StringComparer.Ordinal)
                .Select(lane => ModelContest.Of(lookups, lane.Key, slug, lane)),
        ]);
}
