using AngleSharp.Dom;
using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>Every link leads somewhere, and nowhere that it should not.</summary>
public abstract class LinkTests<TSite>(TSite built)
    where TSite : SiteFixture
{
    /// <summary>Kinds of pages that may send a reader to another site: to a CLI's home, the source of a price, the repository.</summary>
    private static readonly string[] MayLeadAway =
        ["tui", "tuis", "model", "models", "methodology", "provenance", "glossary", "faq", "submit", "security", "cite", "snapshots"];

    private static readonly Uri Root = new("https://site.invalid/");

    private BuiltSite Site => built.Site;

    [Fact]
    public void Every_link_within_the_site_leads_to_a_file_and_a_place_in_it()
    {
        var files = Site.Files.ToHashSet(StringComparer.Ordinal);
        var places = Site.Pages.ToDictionary(page => page.Address, page => page.Document.All.Select(element => element.GetAttribute("id")).OfType<string>().ToHashSet(StringComparer.Ordinal));
        Links().Select(link => (link, target: new Uri(new Uri(Root, link.Page.Address), link.Address))).Where(found => found.target.Host == Root.Host)
            .Where(found => !Leads(found.target)).Select(found => $"{found.link.Page}: {found.link.Address}").Distinct().Take(50).Should().BeEmpty();

        bool Leads(Uri target)
        {
            var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
            var file = path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path;
            return files.Contains(file) && (target.Fragment.Length < 2 || (places.TryGetValue(path, out var ids) && ids.Contains(target.Fragment[1..])));
        }
    }

    [Fact]
    public void Only_some_kinds_of_pages_lead_to_other_sites_and_only_by_https()
    {
        Links().Select(link => (link, target: new Uri(new Uri(Root, link.Page.Address), link.Address))).Where(found => found.target.Host != Root.Host || found.target.Scheme != "https")
            .Where(found => found.target.Scheme != "https" || !MayLeadAway.Contains(found.link.Page.Kind) || !found.link.Address.StartsWith("https://", StringComparison.Ordinal) || found.link.Element is not "a")
            .Select(found => $"{found.link.Page}: {found.link.Element} {found.link.Address}").Distinct().Take(50).Should().BeEmpty();
    }

    [Fact]
    public void Every_page_says_where_it_is()
    {
        foreach (var page in Site.Pages)
        {
            var address = new Uri(Site.Content.Address!, page.Address).AbsoluteUri;
            page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be(address);
            page.Document.QuerySelector("meta[property='og:url']")!.GetAttribute("content").Should().Be(address);
            page.Document.QuerySelectorAll("meta[name=description]").Should().ContainSingle().Which.GetAttribute("content").Should().NotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_first()
    {
        var pages = Site.Pages.ToDictionary(page => page.Address);
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal) { "" }, new Queue<string>([""]));
        while (next.TryDequeue(out var address))
        {
            foreach (var link in pages[address].Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                var target = Uri.UnescapeDataString(new Uri(new Uri(Root, address), link).AbsolutePath)[1..];
                if (pages.ContainsKey(target) && seen.Add(target))
                    next.Enqueue(target);
            }
        }
        pages.Keys.Except(seen).Take(50).Should().BeEmpty();
    }

    private IEnumerable<(BuiltPage Page, string Element, string Address)> Links() =>
        from page in Site.Pages
        from element in page.Document.All
        where !(element.LocalName == "link" && element.GetAttribute("rel") == "canonical")
        from name in new[] { "href", "src", "action", "xlink:href", "poster", "data", "cite" }
        let address = element.GetAttribute(name)
        where address is not null
        select (page, element.LocalName, address);
}
