using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Snapshots;

/// <summary>Every snapshot that was ever published, the newest first.</summary>
public sealed record SnapshotsPage(IReadOnlyList<ListedSnapshot> Snapshots)
{
    private static readonly string[] ShownFiles = ["runs.jsonl", "leaderboard.json", "leaderboard.csv", "receipt.json"];

    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<SnapshotsView, SnapshotsPage>(
            "snapshots/", "Snapshots", "Every snapshot of CodingAgentBench: rows, traces, leaderboard and receipt of a day.",
            () => new([.. content.Snapshots.Select(meta =>
            {
                var shown = meta.SnapshotDate == content.Snapshot.Meta.SnapshotDate;
                var files = shown
                    ? ShownFiles.Select(name => (Name: name, Address: $"data/{meta.SnapshotDate}/{name}"))
                    : OlderSnapshots.Of(content, meta.SnapshotDate).Select(file => (file.Name, file.Address));
                return new ListedSnapshot(meta, shown, files.ToDictionary(file => file.Name, file => file.Address, StringComparer.Ordinal));
            })]));
    }
}
