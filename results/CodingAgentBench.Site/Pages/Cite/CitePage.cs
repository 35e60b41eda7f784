using System.Globalization;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cite;

/// <summary>How to name a snapshot. Nobody but the project is named, and there is no DOI, because there is none.</summary>
/// <param name="Root">The hash of the snapshot's files, so that it is clear which bytes are meant.</param>
/// <param name="Url">Of the snapshot in the list of all of them; null while nobody knows where the site will be.</param>
public sealed record CitePage(string Snapshot, string Root, string? Cell, string? Url, IReadOnlyList<Citation> Citations)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<CiteView, CitePage>(
            "cite/", "Cite", "BibTeX, APA, Chicago and IEEE for a snapshot of CodingAgentBench, and how to name single cells.",
            () =>
            {
                var (meta, root) = (content.Snapshot.Meta, content.Snapshot.Receipt.Root);
                var url = content.Address is { } site ? new Uri(site, $"snapshots/#s{meta.SnapshotDate}").AbsoluteUri : null;
                return new(meta.SnapshotDate, root, content.Cells.Count > 0 ? content.Cells[0].Id : null, url, Of(meta.SnapshotDate, meta.MethodologyVersion, root, url));
            });
    }

    private static Citation[] Of(string date, string methodology, string root, string? url)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (year, month, words) = (date[..4], day.ToString("MMMM", CultureInfo.InvariantCulture), day.ToString("MMMM d", CultureInfo.InvariantCulture));
        var found = url ?? $"Root SHA-256: {root}";
        return
        [
            new("bibtex", "BibTeX", $$$"""
                @misc{codingagentbench_{{{date.Replace('-', '_')}}},
                  title        = {{CodingAgentBench}: snapshot {{{date}}}},
                  author       = {{CodingAgentBench}},
                  year         = {{{{year}}}},
                  month        = {{{day.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()}}},
                  howpublished = {Data set},
                {{{(url is null ? "" : $"  url          = {{{url}}},\n")}}}  note         = {Methodology {{{methodology}}}, root SHA-256 {{{root}}}}
                }
                """),
            new("apa", "APA 7", $"CodingAgentBench. ({year}, {words}). CodingAgentBench: Snapshot {date} (Methodology {methodology}) [Data set]. {found}"),
            new("chicago", "Chicago", $"CodingAgentBench. “CodingAgentBench: Snapshot {date}.” Methodology {methodology}. Data set, {words}, {year}. {found}."),
            new("ieee", "IEEE", $"CodingAgentBench, “CodingAgentBench: Snapshot {date},” methodology {methodology}, data set, {month} {year}. {(url is null ? found : $"[Online]. Available: {url}")}"),
        ];
    }
}
