using System.Globalization;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cite;

/// <summary>How to name a snapshot. Nobody but the project is named, and there is no DOI, because there is none.</summary>
/// <param name="Root">The hash of the snapshot's files, so that it is clear which bytes are meant.</param>
public sealed record CitePage(string Snapshot, string Root, string? Cell, IReadOnlyList<Citation> Citations)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<CiteView, CitePage>(
            "cite/", "Cite", "BibTeX, APA, Chicago and IEEE for a snapshot of CodingAgentBench, and how to name single cells.",
            () => new(content.Snapshot.Meta.SnapshotDate, content.Snapshot.Receipt.Root, content.Cells.Count > 0 ? content.Cells[0].Id : null, Of(content.Snapshot.Meta.SnapshotDate, content.Snapshot.Meta.MethodologyVersion, content.Snapshot.Receipt.Root, content.Address)));
    }

    private static Citation[] Of(string date, string methodology, string root, Uri address)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (year, month, words) = (date[..4], day.ToString("MMMM", CultureInfo.InvariantCulture), day.ToString("MMMM d", CultureInfo.InvariantCulture));
        return
        [
            new("bibtex", "BibTeX", $$$"""
                @misc{codingagentbench_{{{date.Replace('-', '_')}}},
                  title        = {{CodingAgentBench}: snapshot {{{date}}}},
                  author       = {{CodingAgentBench}},
                  year         = {{{{year}}}},
                  month        = {{{day.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()}}},
                  howpublished = {Data set},
                  url          = {{{{address.AbsoluteUri}}}},
                  note         = {Methodology {{{methodology}}}, root SHA-256 {{{root}}}}
                }
                """),
            new("apa", "APA 7", $"CodingAgentBench. ({year}, {words}). CodingAgentBench: Snapshot {date} (Methodology {methodology}) [Data set]. {address.AbsoluteUri}"),
            new("chicago", "Chicago", $"CodingAgentBench. “CodingAgentBench: Snapshot {date}.” Methodology {methodology}. Data set, {words}, {year}. {address.AbsoluteUri}."),
            new("ieee", "IEEE", $"CodingAgentBench, “CodingAgentBench: Snapshot {date},” methodology {methodology}, data set, {month} {year}. [Online]. Available: {address.AbsoluteUri}"),
        ];
    }
}
