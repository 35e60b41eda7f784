using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Models;

/// <summary>A model among the others.</summary>
/// <param name="Facts">Null where the roster has it no more.</param>
/// <param name="Tuis">That ran with it.</param>
/// <param name="Verdicts">Which TUI gets the most out of it, in words, for every lane; empty where nothing was scored.</param>
public sealed record ModelLine(
    string Slug, string Lane, ModelFacts? Facts, int Tuis, int Scored, int Passed, int Excluded, IReadOnlyList<string> Verdicts)
{
    internal static ModelLine Of(Lookups lookups, string slug)
    {
        var (facts, results) = (lookups.Model(slug), lookups.ResultsByModel[slug].ToList());
        return new(
            slug, facts?.Lane ?? results[0].Lane, facts, results.Select(result => result.Tui).Distinct().Count(),
            results.Sum(result => result.Scored), results.Sum(result => result.Passed), results.Sum(result => result.Excluded),
            [.. lookups.ContestsByModel[slug].Select(ContestWords.Verdict)]);
    }
}
