using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CodingAgentBench.Results.Statistics;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pictures;
using CodingAgentBench.Site.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodingAgentBench.Site.Tests.Pictures;

public sealed class PictureRenderingTests
{
    private static readonly string[] Hostile =
        ["</title></svg><script>alert(1)</script>", "\" onload=\"alert(1)", "javascript:alert(1)", new('W', 400), "\u202egnp.exe\0", "../../x"];

    [Fact]
    public async Task Hostile_names_stay_text_and_leave_the_site_nowhere()
    {
        var page = await PicturesAsync(PictureContent.Contest([.. Hostile.Select((tui, i) => (tui, new string('+', 12 - (i * 2)).PadRight(12, '-')))]));

        page.QuerySelectorAll("script, iframe, foreignObject, use, image, style").Should().BeEmpty();
        page.All.SelectMany(element => element.Attributes).Should().NotContain(attribute => attribute.Name.StartsWith("on") || attribute.Name == "style");
        page.QuerySelectorAll("a").Select(link => new Uri(new("https://example.org/site/here/"), link.GetAttribute("href")).AbsoluteUri["https://example.org/site/".Length..].Split('/')[0])
            .Distinct().Should().BeEquivalentTo("tui", "model", "task", "compare");
        page.Body!.TextContent.Should().Contain("</title></svg><script>").And.Contain("[U+202E]").And.NotContain(new string('W', 201));
    }

    [Fact]
    public async Task Every_picture_has_a_name_and_words()
    {
        var page = await PicturesAsync(PictureContent.Contest(("codex", "++++++++++-"), ("aider", "+++++++++--"), ("mini", "-----------")));

        var pictures = page.QuerySelectorAll("svg[role=img]");
        pictures.Should().HaveCount(4);
        foreach (var picture in pictures)
        {
            var named = picture.GetAttribute("aria-labelledby")!.Split(' ');
            named.Should().HaveCount(2).And.OnlyContain(id => page.GetElementById(id)!.TextContent.Length > 10);
        }
        page.QuerySelector("desc")!.TextContent.Should().Be("codex leads with 91 % (62–98), tied with aider; mini is last with 0 %.");
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("figure .scroll").Should().OnlyContain(region => region.GetAttribute("role") == "region" && region.GetAttribute("tabindex") == "0");
        page.QuerySelectorAll("h3").Select(heading => heading.TextContent).Should().Equal(
            "Pass rate and composite", "Task by task", "Pass rate against tokens per run", "Pass rate against seconds per run", "TUI against TUI", "Where the time goes");
    }

    [Fact]
    public async Task Every_mark_is_a_number_within_its_picture()
    {
        var page = await PicturesAsync(PictureContent.Contest(("codex", "++++++++++-"), ("aider", "+++++++++--"), ("mini", "-----------")));

        foreach (var picture in page.QuerySelectorAll("svg[role=img]"))
        {
            var box = picture.GetAttribute("viewBox")!.Split(' ').Select(Number).ToList();
            picture.QuerySelectorAll("[x], [cx]").Select(mark => Number(mark.GetAttribute("x") ?? mark.GetAttribute("cx")!)).Should().OnlyContain(x => x >= 0 && x <= box[2]);
            picture.QuerySelectorAll("[y], [cy]").Select(mark => Number(mark.GetAttribute("y") ?? mark.GetAttribute("cy")!)).Should().OnlyContain(y => y >= 0 && y <= box[3]);
            picture.QuerySelectorAll("path").Select(path => path.GetAttribute("d")!).Should().OnlyContain(d => d.All(c => char.IsAsciiDigit(c) || ". -MLHVmlhvz".Contains(c)));
        }
    }

    [Theory]
    [InlineData(0.5, 0.2, 0.9, 2)]
    [InlineData(0.5, null, null, 1)]
    [InlineData(null, null, null, 0)]
    public async Task A_bar_has_as_much_as_is_known(double? value, double? low, double? high, int lines)
    {
        var bar = await HtmlAsync<ScoreBar>(new() { ["Value"] = value, ["Interval"] = low is null ? null : new Interval(low.Value, high!.Value) });

        bar.QuerySelectorAll("path").Should().HaveCount(lines);
        bar.QuerySelectorAll("svg[aria-hidden=true] circle[cx='50']").Should().HaveCount(value is null ? 0 : 1);
        bar.QuerySelectorAll("path.range").Select(range => range.GetAttribute("d")).Should().Equal(Enumerable.Repeat("M20 7.5H90", Math.Max(0, lines - 1)));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Task<IDocument> PicturesAsync(SiteContent content) => HtmlAsync<PictureSetView>(new() { ["Set"] = PictureSet.Of(content, "live", null) });

    private static async Task<IDocument> HtmlAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(new ServiceCollection().AddSingleton(InertHtml.Encoder).BuildServiceProvider(), NullLoggerFactory.Instance);
        var linked = new Dictionary<string, object?>
        {
            ["Value"] = new Links("../"), ["ChildContent"] = (RenderFragment)(builder => Add(builder)),
        };
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CascadingValue<Links>>(ParameterView.FromDictionary(linked))).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(InertHtml.Show(html));

        void Add(RenderTreeBuilder builder)
        {
            builder.OpenComponent<TComponent>(0);
            builder.AddMultipleAttributes(1, parameters!);
            builder.CloseComponent();
        }
    }
}
