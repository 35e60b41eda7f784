using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Boards;
using CodingAgentBench.Site.Pages.Cell;
using CodingAgentBench.Site.Pages.Cells;
using CodingAgentBench.Site.Pages.Choose;
using CodingAgentBench.Site.Pages.Cite;
using CodingAgentBench.Site.Pages.Compare;
using CodingAgentBench.Site.Pages.Faq;
using CodingAgentBench.Site.Pages.Glossary;
using CodingAgentBench.Site.Pages.Methodology;
using CodingAgentBench.Site.Pages.Models;
using CodingAgentBench.Site.Pages.Provenance;
using CodingAgentBench.Site.Pages.Security;
using CodingAgentBench.Site.Pages.Snapshots;
using CodingAgentBench.Site.Pages.Submit;
using CodingAgentBench.Site.Pages.Tasks;
using CodingAgentBench.Site.Pages.Tuis;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages;

/// <summary>Every page that there is. A kind of page is one folder here.</summary>
internal static class SitePages
{
    public static IEnumerable<SitePage> Of(SiteContent content) =>
    [
        .. LeaderboardPage.Of(content),
        .. CellsPage.Of(content),
        .. CellPage.Of(content),
        .. CompareIndexPage.Pages(content),
        .. ComparePage.Of(content),
        .. ChoosePage.Of(content),
        .. TuisPage.Of(content),
        .. ModelsPage.Of(content),
        .. TasksPage.Of(content),
        .. MethodologyPage.Of(content),
        .. ProvenancePage.Of(content),
        .. SnapshotsPage.Of(content),
        .. GlossaryPage.Of(content),
        .. FaqPage.Of(content),
        .. SubmitPage.Of(content),
        .. SecurityPage.Of(content),
        .. CitePage.Of(content),
    ];
}
