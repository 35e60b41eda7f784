using System.Text.Json.Serialization;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Methodology;

/// <summary>METHODOLOGY.md as a page.</summary>
/// <param name="Version">By which the numbers of this site were made.</param>
/// <param name="Tasks">In the corpus.</param>
/// <param name="Markdown">The file itself.</param>
public sealed record MethodologyPage(string Version, int Tasks, string Markdown)
{
    [JsonIgnore]
    public MarkdownDocument Document { get; } = MarkdownDocument.Of(Markdown);

    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<MethodologyView, MethodologyPage>(
            "methodology/", "Methodology", "How a verdict comes about, what every number means, and which formula it is from.",
            () => new(content.Snapshot.Meta.MethodologyVersion, content.Snapshot.Meta.Corpus.Tasks, content.Methodology));
    }
}
