using CodingAgentBench.Results.Publishing;

namespace CodingAgentBench.Site.Pages.Provenance;

/// <summary>The receipt of a snapshot without its long lists.</summary>
/// <param name="Root">The hash of all files.</param>
/// <param name="Sha256">Of the receipt itself.</param>
/// <param name="Signed">A signature is beside it; whose, and whether it is good, `verify` says.</param>
public sealed record SnapshotReceipt(
    string Root, string Sha256, bool Signed, int Files, int Rows, IReadOnlyList<string> HarnessCommits, IReadOnlyList<string> Images)
{
    internal static SnapshotReceipt Of(PublishedSnapshot snapshot) => new(
        snapshot.Receipt.Root, snapshot.Receipt.Sha256, snapshot.IsSigned, snapshot.Receipt.Files.Count, snapshot.Receipt.Rows.Count,
        snapshot.Receipt.HarnessCommits, snapshot.Receipt.Images);
}
