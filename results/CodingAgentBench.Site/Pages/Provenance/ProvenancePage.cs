using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Provenance;

/// <summary>Where the numbers come from, and how to check each.</summary>
/// <param name="Gaps">What is not known of how many rows.</param>
public sealed record ProvenancePage(
    string Snapshot, string MethodologyVersion, IReadOnlyList<TrustSource> Sources, SnapshotReceipt Receipt,
    IReadOnlyList<KeyField> KeyFields, IReadOnlyDictionary<string, int> Gaps)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<ProvenanceView, ProvenancePage>(
            "provenance/", "Provenance", "Where the numbers come from: run records, tasks, exploits and methodology, and the command that checks each.",
            () => new(
                content.Snapshot.Meta.SnapshotDate, content.Snapshot.Meta.MethodologyVersion, TrustSources.Of(content), SnapshotReceipt.Of(content.Snapshot),
                KeyField.Of(content.Snapshot.Rows), content.Snapshot.Meta.Gaps));
    }
}
