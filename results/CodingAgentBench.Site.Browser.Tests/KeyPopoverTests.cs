using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

/// <summary>The nine fields of a line's key, and the commands to run it again.</summary>
/// <remarks>There is one clipboard for all pages of a browser.</remarks>
[Collection("clipboard")]
public sealed class KeyPopoverTests(SiteInBrowser browser)
{
    private static readonly BrowserNewContextOptions MayCopy = new() { Permissions = ["clipboard-read", "clipboard-write"], ViewportSize = new() { Width = 1280, Height = 900 } };

    [Fact]
    public async Task It_opens_by_keyboard_and_Escape_closes_it_and_gives_the_focus_back()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("");
        var button = visit.Page.Locator("button.key").First;
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator("dt")).ToHaveCountAsync(9);
        (await dialog.EvaluateAsync<bool>("dialog => dialog.contains(document.activeElement)")).Should().BeTrue();

        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_that_of_its_line_however_the_lines_were_sorted_when_the_page_opened()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("?sort=tui&order=descending");
        var lines = visit.Page.Locator("table[data-lines] tbody tr");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        foreach (var line in await lines.AllAsync())
        {
            var tui = await line.Locator("th").InnerTextAsync();
            await line.Locator("button.key").ClickAsync();
            await Assertions.Expect(dialog.Locator("dt:text-is('tui') + dd")).ToHaveTextAsync(tui);
            await visit.Page.Keyboard.PressAsync("Escape");
        }
        (await lines.CountAsync()).Should().Be(6);
        visit.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("cells/")]
    public async Task Every_field_and_both_commands_can_be_copied(string address)
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync(), MayCopy);
        await visit.GoAsync(address);
        await visit.Page.Locator("button.key").First.ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator("dt")).ToHaveCountAsync(9);

        var copied = new List<string>();
        foreach (var button in await dialog.Locator("button[aria-label^='Copy ']").AllAsync())
        {
            await button.ClickAsync();
            var what = (await button.GetAttributeAsync("aria-label"))!["Copy ".Length..];
            await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Copied: {what}");
            copied.Add(await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        }

        var shown = await dialog.Locator("dd:not(.copy), pre").AllInnerTextsAsync();
        copied.Should().HaveCountGreaterThanOrEqualTo(address.Length == 0 ? 9 : 11);
        shown.Should().Contain(copied);
        copied.Should().Contain(text => text.StartsWith("dotnet test --filter", StringComparison.Ordinal)).And.Contain(text => text.StartsWith("codingagentbench run", StringComparison.Ordinal));
        visit.Problems.Should().BeEmpty();
    }
}
