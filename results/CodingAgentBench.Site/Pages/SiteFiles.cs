using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages;

/// <summary>Every file of the site that is no page.</summary>
internal static class SiteFiles
{
    public static IEnumerable<SiteFile> Of(SiteContent content, IReadOnlyList<SitePage> pages) =>
    [
    ];
}
