using System.Globalization;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Export;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Feeds;

/// <summary>`feed.xml`: an entry for each snapshot, as Atom (RFC 4287). Its times are the days of the snapshots.</summary>
internal static class SnapshotFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Of(SiteContent content) => SiteXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("title", Atom, "CodingAgentBench snapshots");
        xml.WriteElementString("id", Atom, content.Address.AbsoluteUri);
        Link("self", "feed.xml", "application/atom+xml");
        Link("alternate", "snapshots/", "text/html");
        xml.WriteElementString("updated", Atom, Moment(content.Snapshots.Select(meta => meta.SnapshotDate).Max(StringComparer.Ordinal)!));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "CodingAgentBench");
        xml.WriteEndElement();
        foreach (var meta in content.Snapshots)
            Entry(meta);
        xml.WriteEndElement();

        void Entry(SnapshotMeta meta)
        {
            var address = $"snapshots/#s{meta.SnapshotDate}";
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("title", Atom, $"Snapshot {meta.SnapshotDate}");
            xml.WriteElementString("id", Atom, new Uri(content.Address, address).AbsoluteUri);
            Link("alternate", address, "text/html");
            xml.WriteElementString("updated", Atom, Moment(meta.SnapshotDate));
            xml.WriteElementString("summary", Atom, XmlText.Of(Summary(meta)));
            xml.WriteEndElement();
        }

        void Link(string relation, string address, string type)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("href", new Uri(content.Address, address).AbsoluteUri);
            xml.WriteEndElement();
        }
    });

    private static string Summary(SnapshotMeta meta) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Wording.Counted(meta.Counts.Cells, "cell")}, {Wording.Counted(meta.Tuis.Count, "TUI")}, {Wording.Counted(meta.Models.Count, "model")}; {meta.Counts.Scored:#,0} runs scored, {meta.Counts.Passed:#,0} passed, {meta.Counts.Excluded:#,0} excluded. {meta.Notice}").Trim();

    private static string Moment(string date) => $"{date}T00:00:00Z";
}
