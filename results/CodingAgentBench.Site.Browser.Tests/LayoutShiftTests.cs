using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class LayoutShiftTests(SiteInBrowser browser)
{
    /// <summary>Large tables are where a late style or script would show.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("cells/")]
    public async Task Nothing_moves_while_a_page_of_the_whole_matrix_loads(string address)
    {
        await using var visit = await browser.VisitAsync(await browser.FullAsync());
        await visit.Page.AddInitScriptAsync(
            """
            window.moved = [];
            new PerformanceObserver(list => { for (const shift of list.getEntries()) window.moved.push(shift.value); }).observe({ type: "layout-shift", buffered: true });
            """);
        await visit.GoAsync(address);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.Page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");

        (await visit.Page.EvaluateAsync<double[]>("() => window.moved")).Should().BeEmpty();
        visit.Problems.Should().BeEmpty();
    }
}
