using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class CompareFormTests(SiteInBrowser browser)
{
    [Fact]
    public async Task Two_clis_and_a_model_lead_to_their_page_in_either_order()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        foreach (var (first, second) in new[] { ("aider", "opencode"), ("opencode", "aider") })
        {
            await visit.GoAsync("compare/");
            await visit.Page.GetByLabel("Model", new() { Exact = true }).SelectOptionAsync("gpt-oss-120b");
            await visit.Page.GetByLabel("First TUI").SelectOptionAsync(first);
            await visit.Page.GetByLabel("Second TUI").SelectOptionAsync(second);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();

            await visit.Page.WaitForURLAsync("**/compare/gpt-oss-120b/aider/opencode/");
        }

        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cli_is_not_compared_with_itself()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("compare/");
        await visit.Page.GetByLabel("First TUI").SelectOptionAsync("goose");
        await visit.Page.GetByLabel("Second TUI").SelectOptionAsync("goose");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "two different" })).ToBeVisibleAsync();
        visit.Page.Url.Should().EndWith("/compare/");
    }
}
