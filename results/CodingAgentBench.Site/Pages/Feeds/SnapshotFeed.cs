using System.Globalization;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Export;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Feeds;

/// <summary>
/// `feed.xml`: an entry for each snapshot, as Atom (RFC 4287). Its times are the days of the snapshots. While nobody knows where the
/// site will be, its links are relative, and an entry is known by the bytes of its snapshot.
/// </summary>
internal static class SnapshotFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Of the feed, wherever it is.</summary>
    private const string WithoutAddress = "urn:uuid:5b0f7c5e-93a1-4d0c-8f5e-2a6b1d9c47e3";

    public static byte[] Of(SiteContent content) => SiteXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("title", Atom, "CodingAgentBench snapshots");
        xml.WriteElementString("id", Atom, content.Address?.AbsoluteUri ?? WithoutAddress);
        Link("self", "feed.xml", "application/atom+xml");
        Link("alternate", "snapshots/", "text/html");
        xml.WriteElementString("updated", Atom, Moment(content.Snapshots.Select(meta => meta.SnapshotDate).Max(StringComparer.Ordinal)!));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "CodingAgentBench");
        xml.WriteEndElement();
        foreach (var meta in content.Snapshots)
        {
            if (IdOf(content, meta.SnapshotDate) is { } id)
                Entry(meta, id);
        }
        xml.WriteEndElement();

        void Entry(SnapshotMeta meta, string id)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("title", Atom, $"Snapshot {meta.SnapshotDate}");
            xml.WriteElementString("id", Atom, id);
            Link("alternate", Address(meta.SnapshotDate), "text/html");
            xml.WriteElementString("updated", Atom, Moment(meta.SnapshotDate));
            xml.WriteElementString("summary", Atom, XmlText.Of(Summary(meta)));
            xml.WriteEndElement();
        }

        void Link(string relation, string address, string type)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("href", content.Address is { } site ? new Uri(site, address).AbsoluteUri : address);
            xml.WriteEndElement();
        }
    });

    /// <returns>Null without an address of the site and without a receipt of the snapshot.</returns>
    private static string? IdOf(SiteContent content, string date)
    {
        if (content.Address is { } site)
            return new Uri(site, Address(date)).AbsoluteUri;
        var root = date == content.Snapshot.Meta.SnapshotDate ? content.Snapshot.Receipt.Root : content.Older.GetValueOrDefault(date)?.Root;
        return root is null ? null : $"urn:sha256:{root}";
    }

    private static string Address(string date) => $"snapshots/#s{date}";

    private static string Summary(SnapshotMeta meta) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Wording.Counted(meta.Counts.Cells, "cell")}, {Wording.Counted(meta.Tuis.Count, "TUI")}, {Wording.Counted(meta.Models.Count, "model")}; {meta.Counts.Scored:#,0} runs scored, {meta.Counts.Passed:#,0} passed, {meta.Counts.Excluded:#,0} excluded. {meta.Notice}").Trim();

    private static string Moment(string date) => $"{date}T00:00:00Z";
}
