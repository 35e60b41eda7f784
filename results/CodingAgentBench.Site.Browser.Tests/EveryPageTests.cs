using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class EveryPageTests(SiteInBrowser browser)
{
    public static TheoryData<string> Kinds => PageKinds.All;

    [Fact]
    public async Task Every_kind_of_page_is_looked_at()
    {
        var site = await browser.SmallAsync();

        site.Pages.Select(PageKinds.Of).Distinct().Should().BeEquivalentTo(Kinds.Select(kind => kind.Data));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_goes_wrong_and_nobody_else_is_asked_for_anything(string kind)
    {
        var site = await browser.SmallAsync();
        await using var visit = await browser.VisitAsync(site);
        foreach (var address in site.Samples(kind))
        {
            await visit.GoAsync(address);
            await Modes.ChooseAsync(visit.Page, "Nerds");
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        visit.Problems.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_is_wider_than_a_small_telephone(string kind)
    {
        var site = await browser.SmallAsync();
        await using var visit = await browser.VisitAsync(site, new() { ViewportSize = new() { Width = 360, Height = 640 } });
        foreach (var address in site.Samples(kind))
        {
            await visit.GoAsync(address);
            await visit.Page.EvaluateAsync("() => { for (const more of document.querySelectorAll('details')) more.open = true; }");
            foreach (var mode in Modes.All)
            {
                await Modes.ChooseAsync(visit.Page, mode);
                (await visit.Page.EvaluateAsync<string[]>(Wider)).Should().BeEmpty($"{address} fits, {mode}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_script_everything_is_there_under_its_heading(string kind)
    {
        var site = await browser.SmallAsync();
        await using var visit = await browser.VisitAsync(site, new() { JavaScriptEnabled = false });
        foreach (var address in site.Samples(kind))
        {
            await visit.GoAsync(address);
            var main = visit.Page.Locator("main");
            (await main.Locator("h1").IsVisibleAsync()).Should().BeTrue();
            foreach (var part in await main.Locator(".plain, .nerds, .kind").AllAsync())
                (await part.EvaluateAsync<bool>("part => !!part.closest('details, [hidden]') || part.checkVisibility()")).Should().BeTrue($"{address} shows both kinds");
            (await main.Locator("button:visible, select:visible, input:visible").CountAsync()).Should().Be(0, $"{address} shows no control that does nothing");
        }

        visit.Problems.Should().BeEmpty();
    }

    /// <summary>What sticks out where nothing scrolls, when the page as a whole does.</summary>
    private const string Wider =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [`the page is ${document.documentElement.scrollWidth} wide`, ...[...document.querySelectorAll('body *')]
            .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !part.closest('.scroll, pre'))
            .slice(0, 5).map(part => part.outerHTML.slice(0, 200))]
        """;
}
