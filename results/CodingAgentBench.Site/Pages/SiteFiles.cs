using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Feeds;
using CodingAgentBench.Site.Pages.Snapshots;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages;

/// <summary>Every file of the site that is no page.</summary>
internal static class SiteFiles
{
    public static IEnumerable<SiteFile> Of(SiteContent content, IReadOnlyList<SitePage> pages) =>
    [
        new("feed.xml", () => SnapshotFeed.Of(content)),
        new("sitemap.xml", () => SiteMap.Of(content.Address, pages)),
        new("robots.txt", () => SiteMap.Robots(content.Address)),
        .. OlderSnapshots.Files(content),
    ];
}
