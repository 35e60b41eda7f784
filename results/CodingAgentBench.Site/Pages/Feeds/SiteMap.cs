using System.Text;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Feeds;

/// <summary>`sitemap.xml` and `robots.txt`: where everything is, for search engines.</summary>
internal static class SiteMap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Of(Uri site, IReadOnlyList<SitePage> pages) => SiteXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, new Uri(site, page.Address).AbsoluteUri);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    /// <param name="site">Null where nobody knows where the site will be; a site map needs whole addresses.</param>
    public static byte[] Robots(Uri? site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{(site is null ? "" : $"\nSitemap: {new Uri(site, "sitemap.xml").AbsoluteUri}\n")}");
}
