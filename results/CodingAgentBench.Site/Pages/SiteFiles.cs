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
        [SnapshotLayout.Rows, "leaderboard.json", "leaderboard.csv", "leaderboard.md", SnapshotLayout.Meta, SnapshotLayout.Receipt, SnapshotLayout.Signature];

    public static IEnumerable<SiteFile> Of(SiteContent content, IReadOnlyList<SitePage> pages) =>
    [
        .. Data(content),
        new("feed.xml", () => SnapshotFeed.Of(content)),
        .. content.Address is { } address ? new SiteFile[] { new("sitemap.xml", () => SiteMap.Of(address, pages)) } : [],
        new("robots.txt", () => SiteMap.Robots(content.Address)),
        .. OlderSnapshots.Files(content),
    ];

    /// <summary>Names of those that say something of the whole snapshot, as far as they are there.</summary>
    internal static IEnumerable<string> OfWhole(SiteContent content) => OfSnapshot.Where(name => RowContent.Reject(content.Snapshot.Folder, name) is null);

    /// <summary>The evidence: what the rows name, and nothing else that lies in the folder.</summary>
    private static IEnumerable<SiteFile> Data(SiteContent content)
    {
        var (folder, date) = (content.Snapshot.Folder, content.Snapshot.Meta.SnapshotDate);
        return OfWhole(content)
            .Concat(content.Snapshot.Rows.SelectMany(RowFile.Of).Where(file => RawFile.Reject(folder, file) is null).Select(file => file.Path))
            .Distinct(StringComparer.Ordinal)
            .Select(path => new SiteFile(Links.DataAddress(date, path), () => RowContent.OpenAsItIs(folder, path)));
    }
}
