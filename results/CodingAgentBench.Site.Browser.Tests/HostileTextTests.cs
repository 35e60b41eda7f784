using CodingAgentBench.Site.Browser.Tests.Browsing;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class HostileTextTests(SiteInBrowser browser)
{
    [Fact]
    public async Task What_strangers_wrote_does_nothing_in_a_browser()
    {
        var site = await browser.HostileAsync();
        await using var visit = await browser.VisitAsync(site);
        foreach (var address in site.Pages)
            await visit.GoAsync(address);

        visit.Problems.Should().BeEmpty();
    }
}
