using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CodingAgentBench.Site.Pages;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Things;

public sealed class HostileThingsTests
{
    private const string Evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u0000";

    [Fact]
    public async Task Names_and_texts_of_strangers_stay_text()
    {
        var task = ThingsContent.Task($"polyglot/{Evil}", $"{Evil}\n    indented", Evil);
        var content = ThingsContent.Of(
            [ThingsContent.Row(Evil, $"polyglot/{Evil}", Evil), ThingsContent.Row("../..", "../../etc", "javascript:alert(1)")],
            [task with { Manifest = task.Manifest with { Constraints = [new(Evil) { Path = Evil }], IntegrityCategory = Evil } }],
            [ThingsContent.Tui(Evil, "javascript:alert(1)"), ThingsContent.Tui("http", "http://example.org/")],
            [ThingsContent.Model(Evil, Evil)]);
        await using var renderer = new PageRenderer(content, SiteAssets.Read());

        foreach (var page in SitePages.Of(content))
        {
            var html = await HtmlAsync(renderer, page);
            html.QuerySelectorAll("main script, main img, [onerror]").Should().BeEmpty(page.Address);
            html.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().OnlyContain(
                address => address!.StartsWith("https://", StringComparison.Ordinal) || !address.Contains(':', StringComparison.Ordinal), page.Address);
            page.Address.Split('/').Should().NotContain("..");
        }
        var shown = await HtmlAsync(renderer, ThingsContent.Page(content, Links.TaskAddress($"polyglot/{Evil}")));
        shown.QuerySelector("pre.prompt")!.TextContent.Should().Be($"{Evil[..^2]}[U+202E][U+0000]\n    indented");
    }

    [Fact]
    public void Endless_texts_are_cut_and_it_is_said_how_much_is_missing()
    {
        Clipped.Of(new('x', 30), 20).Should().Be(new Clipped(new('x', 20), 10));
        Clipped.Of($"{new string('x', 19)}\U0001F600", 20).Should().Be(new Clipped(new('x', 19), 2));
        Clipped.Line(new('x', 1000)).Should().Be($"{new string('x', 200)} … 800 more characters");
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("http://example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://user:password@example.org/", null)]
    [InlineData("//example.org/", null)]
    [InlineData(null, null)]
    public void Only_https_addresses_are_links(string? text, string? address) => WebAddress.Https(text).Should().Be(address);

    private static async Task<IDocument> HtmlAsync(PageRenderer renderer, SitePage page) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(await renderer.HtmlAsync(page, page.Data())));
}
