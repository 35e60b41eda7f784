using System.Text;
using AngleSharp.Dom;
using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>What no page may have in it, whoever wrote what it shows.</summary>
public abstract class SafetyTests<TSite>(TSite built)
    where TSite : SiteFixture
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    private const int LargestPage = 1_500_000;

    private static readonly string[] Readable = [".html", ".json", ".xml", ".txt", ".css", ".js", ".svg"];

    private static readonly HashSet<string> Forbidden = new(["style", "iframe", "frame", "object", "embed", "base", "applet", "noscript", "plaintext", "math", "foreignobject"], StringComparer.OrdinalIgnoreCase);

    private BuiltSite Site => built.Site;

    [Fact]
    public void The_only_scripts_are_our_own_files()
    {
        Site.Pages.SelectMany(page => page.Document.Scripts.Select(script => (page, script)))
            .Where(found => found.script.TextContent.Length > 0 || !IsAsset(found.page, found.script.GetAttribute("src")))
            .Select(found => $"{found.page}: {found.script.OuterHtml}").Should().BeEmpty();
        Site.Pages.Should().OnlyContain(page => page.Document.Scripts.Length == 1);
    }

    [Fact]
    public void Nothing_runs_or_styles_itself_from_an_attribute()
    {
        Elements().SelectMany(found => found.Element.Attributes.Select(attribute => (found.Page, attribute)))
            .Where(found => found.attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || found.attribute.Name is "style" or "srcdoc" or "formaction" or "ping" or "target")
            .Select(found => $"{found.Page}: {found.attribute.Name}={found.attribute.Value}").Should().BeEmpty();
    }

    [Fact]
    public void No_element_is_there_that_none_of_our_pages_needs()
    {
        Elements().Where(found => Forbidden.Contains(found.Element.LocalName) || (found.Element.LocalName == "meta" && found.Element.GetAttribute("http-equiv") is "refresh" or "set-cookie"))
            .Select(found => $"{found.Page}: {found.Element.LocalName}").Should().BeEmpty();
    }

    [Fact]
    public void Every_page_has_the_whole_policy_before_anything_is_loaded()
    {
        foreach (var page in Site.Pages)
        {
            var policies = page.Document.QuerySelectorAll("meta[http-equiv=Content-Security-Policy]").ToList();
            policies.Select(policy => policy.GetAttribute("content")).Should().Equal([Policy], $"{page} has it");
            policies[0].Index().Should().BeLessThan(page.Document.Head!.Children.First(child => child.HasAttribute("src") || child.HasAttribute("href")).Index(), $"{page} has it first");
        }
    }

    [Fact]
    public void No_sign_is_there_that_a_reader_cannot_see()
    {
        Site.Files.Where(file => !IsEvidence(file) && Readable.Contains(Path.GetExtension(file))).AsParallel()
            .Select(file => (file, sign: Signs.FirstUnseen(Encoding.UTF8.GetString(Site.Read(file)))))
            .Where(found => found.sign is not null).Select(found => $"{found.file}: {found.sign}").Should().BeEmpty();
        Site.Pages.AsParallel()
            .Select(page => (page, sign: Signs.FirstUnseen(page.Document.DocumentElement.TextContent) ?? Attributes(page).Select(attribute => Signs.FirstUnseen(attribute.Value)).FirstOrDefault(sign => sign is not null)))
            .Where(found => found.sign is not null).Select(found => $"{found.page}, as a browser reads it: {found.sign}").Should().BeEmpty();
    }

    [Fact]
    public void No_file_is_beside_the_site_or_has_a_name_that_needs_care()
    {
        Site.Files.Where(file => file.StartsWith("..", StringComparison.Ordinal)).Should().BeEmpty();
        Site.Files.Where(file => !file.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '~')).Should().BeEmpty();
        Site.Files.Where(file => file.Split('/').Any(segment => segment is "" or "." or ".." || segment.Length > 200)).Should().BeEmpty();
    }

    [Fact]
    public void No_page_is_larger_than_a_page_should_be()
    {
        Site.Files.Where(file => !IsEvidence(file) && Path.GetExtension(file) is ".html" or ".json")
            .Select(file => (file, bytes: Site.Read(file).Length)).Where(found => found.bytes > LargestPage)
            .Select(found => $"{found.file}: {found.bytes:#,0}").Should().BeEmpty();
    }

    [Fact]
    public void Every_page_is_read_without_guessing() => Site.Pages.Where(page => page.Error is not null).Select(page => $"{page}: {page.Error}").Should().BeEmpty();

    [Fact]
    public void The_frame_of_every_page_is_whole()
    {
        foreach (var page in Site.Pages)
        {
            var document = page.Document;
            document.Title.Should().EndWith("CodingAgentBench", $"{page} has its title");
            document.Head!.QuerySelectorAll("title").Should().ContainSingle($"{page} has one title");
            new[] { "main", "footer.site", "header.site", "h1" }.Select(part => document.QuerySelectorAll(part).Length).Should().AllBeEquivalentTo(1, $"{page} has its frame");
            document.Body!.LastElementChild!.LocalName.Should().Be("footer", $"{page} ends with its footer");
        }
    }

    /// <summary>A file of the snapshot, byte for byte.</summary>
    private static bool IsEvidence(string file) => file.StartsWith("data/", StringComparison.Ordinal);

    private static bool IsAsset(BuiltPage page, string? source) =>
        source is not null && source.StartsWith($"{string.Concat(Enumerable.Repeat("../", page.Address.Count(c => c == '/')))}assets/site.", StringComparison.Ordinal);

    private static IEnumerable<IAttr> Attributes(BuiltPage page) => page.Document.All.SelectMany(element => element.Attributes);

    private IEnumerable<(BuiltPage Page, IElement Element)> Elements() => Site.Pages.SelectMany(page => page.Document.All.Select(element => (page, element)));
}
