using System.Globalization;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Snapshots;

/// <summary>What stays reachable of a snapshot that the site is not about: its own leaderboard, and what is said of it.</summary>
internal static class OlderSnapshots
{
    private static readonly string[] Names = ["index.html", "leaderboard.json", "leaderboard.csv", "meta.json", "receipt.json"];

    public static IEnumerable<SiteFile> Files(SiteContent content) =>
        content.Snapshots.SelectMany(meta => Of(content, meta.SnapshotDate)).Select(file => new SiteFile(file.Address, () => File.ReadAllBytes(file.Path)));

    /// <summary>Addresses, in the order in which they are shown; none of the snapshot that the site is about.</summary>
    public static IEnumerable<(string Name, string Address, string Path)> Of(SiteContent content, string date) =>
        date != content.Snapshot.Meta.SnapshotDate
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && content.OlderFolders.TryGetValue(date, out var folder)
            ? Names.Select(name => (name, $"data/{date}/{name}", Path.Combine(folder, name))).Where(file => File.Exists(file.Item3))
            : [];
}
