using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Snapshots;

/// <summary>What stays reachable of a snapshot that the site is not about: its own leaderboard, and what is said of it.</summary>
internal static class OlderSnapshots
{
    private static readonly string[] Names =
        ["index.html", "leaderboard.json", "leaderboard.csv", "leaderboard.md", SnapshotLayout.Meta, SnapshotLayout.Receipt, SnapshotLayout.Signature];

    public static IEnumerable<SiteFile> Files(SiteContent content) =>
        content.Snapshots.SelectMany(meta => Of(content, meta.SnapshotDate).Select(name => new SiteFile(Links.DataAddress(meta.SnapshotDate, name), () => content.Older[meta.SnapshotDate].Open(name))));

    /// <summary>Names, in the order in which they are shown; none of the snapshot that the site is about.</summary>
    public static IEnumerable<string> Of(SiteContent content, string date) =>
        date != content.Snapshot.Meta.SnapshotDate && OlderSnapshot.IsDate(date) && content.Older.TryGetValue(date, out var older) ? Names.Where(older.Has) : [];
}
