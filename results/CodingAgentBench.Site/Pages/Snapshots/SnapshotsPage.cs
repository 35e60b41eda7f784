using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Snapshots;

/// <summary>Every snapshot that was ever published.</summary>
public sealed record SnapshotsPage(string Shown, IReadOnlyList<SnapshotMeta> Snapshots)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<SnapshotsView, SnapshotsPage>(
            "snapshots/", "Snapshots", "Every snapshot of CodingAgentBench: rows, traces, leaderboard and receipt of a day.",
            () => new(content.Snapshot.Meta.SnapshotDate, content.Snapshots));
    }
}
