using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Feeds;
using CodingAgentBench.Site.Pages.Snapshots;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages;

/// <summary>Every file of the site that is no page.</summary>
internal static class SiteFiles
{
    /// <summary>What a snapshot says as a whole. Its own page is left out: this site is that.</summary>
    private static readonly string[] OfSnapshot =
        [SnapshotLayout.Rows, SnapshotLayout.Meta, SnapshotLayout.Receipt, SnapshotLayout.Signature, "leaderboard.json", "leaderboard.csv", "leaderboard.md"];

    public static IEnumerable<SiteFile> Of(SiteContent content, IReadOnlyList<SitePage> pages) =>
    [
        .. Data(content),
        new("feed.xml", () => SnapshotFeed.Of(content)),
        new("sitemap.xml", () => SiteMap.Of(content.Address, pages)),
        new("robots.txt", () => SiteMap.Robots(content.Address)),
        .. OlderSnapshots.Files(content),
    ];

    /// <summary>The evidence: what the rows name, and nothing else that lies in the folder.</summary>
    private static IEnumerable<SiteFile> Data(SiteContent content)
    {
        var (folder, date) = (content.Snapshot.Folder, content.Snapshot.Meta.SnapshotDate);
        return OfSnapshot.Where(path => RowContent.Reject(folder, path) is null)
            .Concat(content.Snapshot.Rows.SelectMany(RowFile.Of).Where(file => RawFile.Reject(folder, file) is null).Select(file => file.Path))
            .Distinct(StringComparer.Ordinal)
            .Select(path => new SiteFile(Links.DataAddress(date, path), () => RowContent.OpenAsItIs(folder, path)));
    }
}
