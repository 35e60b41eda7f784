using System.Text.Json.Serialization;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pictures;

namespace CodingAgentBench.Site.Pages.Models;

#pragma warning disable MA0048 // A contest and its lines read best on one screen.

/// <summary>TUI against TUI on the model of the page.</summary>
/// <param name="Verdict">Which of them gets the most out of it, in words.</param>
/// <param name="Firm">Whether the order is firm, in words; null where there is none.</param>
/// <param name="Firmness">The same with every change.</param>
/// <param name="Contest">Null where nothing was scored.</param>
/// <param name="Pictures">Numbers of the board once more.</param>
public sealed record ModelContest(
    string Lane, string Verdict, string? Firm, string? Firmness, IReadOnlyList<ContestLine> Lines, Contest? Contest, [property: JsonIgnore] PictureSet Pictures)
{
    internal static ModelContest Of(Lookups lookups, string lane, string slug, IEnumerable<BoardGroup> groups)
    {
        var contest = lookups.ContestsByModel[slug].FirstOrDefault(contest => contest.Lane == lane);
        return new(
            lane, contest is null ? "Nothing was scored: every run broke down before there was a verdict." : ContestWords.Verdict(contest),
            contest is null ? null : ContestWords.Firm(contest), contest is null ? null : ContestWords.Firmness(contest),
            [
                .. groups.Where(group => group is { Tui: not null, Bucket: null, Language: null, Dimension: null })
                    .Select(group => new ContestLine(group.Tui!, lookups.Standing(lane, group.Tui!, slug), group))
                    .OrderBy(line => line.Standing?.CompositeRank.Rank ?? int.MaxValue).ThenBy(line => line.Tui, StringComparer.Ordinal)
                    .Select(line => line with { IsShared = line.Standing is { } standing && lookups.IsShared(lane, slug, standing.CompositeRank.Rank) }),
            ],
            contest, PictureSet.Of(lookups.Content, lane, slug));
    }
}

/// <param name="Standing">Over the tasks that all TUIs have in common; null without any.</param>
/// <param name="Group">Over all its tasks.</param>
public sealed record ContestLine(string Tui, Standing? Standing, BoardGroup Group)
{
    /// <summary>Others have the same place.</summary>
    public bool IsShared { get; init; }
}
