using System.Text.Json.Nodes;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Content;

/// <summary>All that the pages are made of. No page reads anything else, and none knows where it came from.</summary>
/// <param name="Address">Where the site will be, with a slash at its end, or null while nobody knows; links within the site are relative and do without it.</param>
/// <param name="Snapshot">The one that the pages are about.</param>
/// <param name="Board">Made of its rows.</param>
/// <param name="Snapshots">All that are known, that one too; the newest first.</param>
/// <param name="Methodology">METHODOLOGY.md.</param>
/// <param name="Trajectory">The conversation of an attempt as an ATIF document; null where there is none.</param>
public sealed record SiteContent(
    Uri? Address,
    PublishedSnapshot Snapshot,
    Leaderboard Board,
    IReadOnlyList<SnapshotMeta> Snapshots,
    IReadOnlyList<TaskFacts> Tasks,
    IReadOnlyList<TuiFacts> Tuis,
    IReadOnlyList<ModelFacts> Models,
    string Methodology,
    ExploitCatalogue Exploits,
    Func<Row, JsonObject?> Trajectory)
{
    /// <summary>What a reader must know before any number, on every page; null where there is nothing.</summary>
    public string? Notice => Snapshot.Meta.Notice;

    /// <summary>By date, the snapshots that this site is not about.</summary>
    public IReadOnlyDictionary<string, OlderSnapshot> Older { get; init; } = new Dictionary<string, OlderSnapshot>(StringComparer.Ordinal);

    /// <summary>By cell id, every attempt in order.</summary>
    public IReadOnlyList<CellAttempts> Cells { get; } = CellAttempts.Of(Snapshot.Rows);

    /// <summary>Made when it is first asked for; a copy of this with other content makes its own.</summary>
    public Lookups Lookups => ReferenceEquals(field?.Content, this) ? field : field = new(this);
}
