using System.Text;
using System.Xml.Linq;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages;
using CodingAgentBench.Site.Pages.Feeds;
using CodingAgentBench.Site.Pages.Snapshots;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Texts;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Every_snapshot_is_an_entry_with_an_id_of_its_own_and_the_time_of_its_day()
    {
        var content = FewRows.Content();
        var older = content.Snapshot.Meta with { SnapshotDate = "2026-08-01", Notice = "a <b> & \u0007]]>" };

        var feed = Parse(SnapshotFeed.Of(content with { Snapshots = [.. content.Snapshots, older] }));

        feed.Name.Should().Be(Atom + "feed");
        feed.Element(Atom + "updated")!.Value.Should().Be("2026-11-21T00:00:00Z");
        feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.Should().NotBeEmpty();
        feed.Elements(Atom + "link").Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}")
            .Should().Equal("self https://example.org/bench/feed.xml", "alternate https://example.org/bench/snapshots/");
        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Select(entry => entry.Element(Atom + "id")!.Value)
            .Should().Equal("https://example.org/bench/snapshots/#s2026-11-21", "https://example.org/bench/snapshots/#s2026-08-01");
        entries[1].Element(Atom + "updated")!.Value.Should().Be("2026-08-01T00:00:00Z");
        entries[1].Element(Atom + "summary")!.Value.Should().EndWith("a <b> & \\u0007]]>");
    }

    [Fact]
    public void The_site_map_has_every_page_by_its_whole_address()
    {
        SitePage[] pages =
        [
            SitePage.Of<SnapshotsView, SnapshotsPage>("", "t", "s", () => new([])),
            SitePage.Of<SnapshotsView, SnapshotsPage>(Links.TuiAddress("a&b <c>"), "t", "s", () => new([])),
        ];

        var map = Parse(SiteMap.Of(new("https://example.org/bench/"), pages));

        map.Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => loc.Value)
            .Should().Equal("https://example.org/bench/", "https://example.org/bench/tui/a~26b~20~3cc~3e/");
        Encoding.UTF8.GetString(SiteMap.Robots(new("https://example.org/bench/"))).Should().EndWith("\nSitemap: https://example.org/bench/sitemap.xml\n");
    }

    [Fact]
    public void Without_an_address_links_are_relative_ids_are_whole_and_no_site_map_is_named()
    {
        var content = FewRows.Content() with { Address = null };
        var older = content.Snapshot.Meta with { SnapshotDate = "2026-08-01" };
        content = content with
        {
            Snapshots = [.. content.Snapshots, older],
            Older = new Dictionary<string, OlderSnapshot>(StringComparer.Ordinal) { ["2026-08-01"] = new(older, "/nowhere", new('c', 64), new Dictionary<string, string>(StringComparer.Ordinal)) },
        };

        var feed = Parse(SnapshotFeed.Of(content));

        feed.Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value)
            .Should().Equal("feed.xml", "snapshots/", "snapshots/#s2026-11-21", "snapshots/#s2026-08-01");
        feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Should().Equal($"urn:sha256:{new string('a', 64)}", $"urn:sha256:{new string('c', 64)}");
        feed.Descendants(Atom + "id").Should().OnlyContain(id => Uri.IsWellFormedUriString(id.Value, UriKind.Absolute));
        SiteFiles.Of(content, []).Select(file => file.Address).Should().Contain("robots.txt").And.NotContain("sitemap.xml");
        Encoding.UTF8.GetString(SiteMap.Robots(null)).Should().Be("User-agent: *\nAllow: /\n");
    }

    private static XElement Parse(byte[] xml) => XDocument.Load(new MemoryStream(xml)).Root!;
}
