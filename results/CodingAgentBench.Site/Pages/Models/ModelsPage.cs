using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Models;

/// <summary>All models: those of the roster, and those that only rows know; language models first.</summary>
public sealed record ModelsPage(IReadOnlyList<ModelLine> Models)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        var lookups = content.Lookups;
        yield return SitePage.Of<ModelsView, ModelsPage>(
            "models/", "Models", "Every model of CodingAgentBench, and which coding-agent CLI gets the most out of it.",
            () => new([.. lookups.ModelSlugs.Select(slug => ModelLine.Of(lookups, slug)).OrderBy(model => model.Lane == Leaderboard.ControlLane)]));
        foreach (var slug in lookups.ModelSlugs)
        {
            var title = Clipped.Line(slug);
            yield return SitePage.Of<ModelView, ModelPage>(
                Links.ModelAddress(slug), title, $"{title} on CodingAgentBench: what it is, and which coding-agent CLI gets the most out of it.", () => ModelPage.Of(lookups, slug));
        }
    }
}
