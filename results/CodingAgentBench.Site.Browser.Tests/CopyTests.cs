using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

/// <summary>Texts of a page that have a button beside them.</summary>
/// <remarks>There is one clipboard for all pages of a browser.</remarks>
[Collection("clipboard")]
public sealed class CopyTests(SiteInBrowser browser)
{
    private static readonly BrowserNewContextOptions MayCopy = new() { Permissions = ["clipboard-read", "clipboard-write"] };

    [Theory]
    [InlineData("cell")]
    [InlineData("cite")]
    public async Task Every_button_copies_what_stands_before_it_and_says_so(string kind)
    {
        var site = await browser.SmallAsync();
        await using var visit = await browser.VisitAsync(site, MayCopy);
        await visit.GoAsync(site.Pages.First(page => page.StartsWith($"{kind}/", StringComparison.Ordinal)));

        var buttons = await visit.Page.Locator("button[data-copy]:visible, button[data-copy-from]:visible").AllAsync();
        buttons.Should().HaveCountGreaterThanOrEqualTo(4);
        foreach (var button in buttons)
        {
            await button.ClickAsync();
            var what = await button.EvaluateAsync<string>("button => (button.ariaLabel ?? button.textContent).replace(/^Copy( the)? /, '')");
            await Assertions.Expect(visit.Page.Locator(".copied[role=status]")).ToHaveTextAsync($"Copied: {what}");
            var shown = await button.EvaluateAsync<string>("button => (button.previousElementSibling ?? button.parentElement.previousElementSibling).textContent");
            (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Should().Be(shown);
            var box = (await button.BoundingBoxAsync())!;
            Math.Min(box.Width, box.Height).Should().BeGreaterThanOrEqualTo(24);
        }
        visit.Problems.Should().BeEmpty();
    }
}
