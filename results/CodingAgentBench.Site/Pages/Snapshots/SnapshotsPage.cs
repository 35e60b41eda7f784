using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Snapshots;

/// <summary>Every snapshot that was ever published, the newest first.</summary>
public sealed record SnapshotsPage(IReadOnlyList<ListedSnapshot> Snapshots)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<SnapshotsView, SnapshotsPage>(
            "snapshots/", "Snapshots", "Every snapshot of CodingAgentBench: rows, traces, leaderboard and receipt of a day.",
            () => new([.. content.Snapshots.Select(meta =>
            {
                var shown = meta.SnapshotDate == content.Snapshot.Meta.SnapshotDate;
                var files = shown ? SiteFiles.OfWhole(content) : OlderSnapshots.Of(content, meta.SnapshotDate);
                return new ListedSnapshot(meta, shown, files.ToDictionary(name => name, name => Links.DataAddress(meta.SnapshotDate, name), StringComparer.Ordinal));
            })]));
    }
}
