using CodingAgentBench.Results.Publishing;

namespace CodingAgentBench.Site.Pages.Snapshots;

/// <param name="Files">Addresses below the site's root, by name.</param>
public sealed record ListedSnapshot(SnapshotMeta Meta, bool Shown, IReadOnlyDictionary<string, string> Files);
