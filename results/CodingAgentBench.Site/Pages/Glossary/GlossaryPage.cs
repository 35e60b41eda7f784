using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Glossary;

/// <summary>The words of this project.</summary>
public sealed record GlossaryPage(IReadOnlyList<Term> Terms)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        _ = content;
        yield return SitePage.Of<GlossaryView, GlossaryPage>(
            "glossary/", "Glossary", "The words of CodingAgentBench, plainly and exactly: cell, run, Ships, Stays, Costs, interval, tied, receipt and more.",
            () => new(Glossary.Terms.All));
    }
}
