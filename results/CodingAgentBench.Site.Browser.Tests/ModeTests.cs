using CodingAgentBench.Site.Browser.Tests.Browsing;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class ModeTests(SiteInBrowser browser)
{
    [Fact]
    public async Task The_switch_shows_the_other_kind_and_is_remembered_here_and_on_other_pages()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("snapshots/");
        await Expects("Plain");

        await Modes.Switch(visit.Page, "Nerds").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expects("Nerds");

        await visit.Page.ReloadAsync();
        await Expects("Nerds");

        await visit.GoAsync("glossary/");
        await Expects("Nerds");

        await Modes.ChooseAsync(visit.Page, "Plain");
        await visit.GoAsync("snapshots/");
        await Expects("Plain");
        visit.Problems.Should().BeEmpty();

        async Task Expects(string mode)
        {
            foreach (var each in Modes.All)
            {
                (await Modes.Switch(visit.Page, each).GetAttributeAsync("aria-pressed")).Should().Be(each == mode ? "true" : "false");
                foreach (var part in await visit.Page.Locator($"section.{each.ToLowerInvariant()}").AllAsync())
                    (await part.IsVisibleAsync()).Should().Be(each == mode);
            }
        }
    }
}
