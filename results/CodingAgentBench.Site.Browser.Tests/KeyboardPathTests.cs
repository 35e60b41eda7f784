using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

public sealed class KeyboardPathTests(SiteInBrowser browser)
{
    [Fact]
    public async Task Tab_leads_from_the_top_over_everything_to_the_table_and_every_stop_is_seen()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync(), new() { ReducedMotion = ReducedMotion.Reduce });
        await visit.GoAsync("");

        var stops = new List<string>();
        while (stops.Count < 200 && !stops.Contains("table"))
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            (await visit.Page.EvaluateAsync<bool>(IsSeen)).Should().BeTrue($"stop {stops.Count + 1} shows that it has the focus: {await visit.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)")}");
            stops.Add(await visit.Page.EvaluateAsync<string>(Part));
        }

        Order(stops).Should().ContainInOrder("skip link", "name", "navigation", "switch", "controls", "table");
        Order(stops).Take(4).Should().Equal("skip link", "name", "navigation", "switch");
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_navigation()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        (await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).Should().BeTrue();
    }

    private static IEnumerable<string> Order(List<string> stops) => stops.Where((stop, at) => at == 0 || stops[at - 1] != stop);

    private const string Part =
        """
        () => {
          const here = document.activeElement;
          if (here.closest(".skip")) return "skip link";
          if (here.closest(".brand")) return "name";
          if (here.closest("header nav")) return "navigation";
          if (here.closest(".switch")) return "switch";
          if (here.closest(".controls")) return "controls";
          if (here.closest("table[data-lines]")) return "table";
          return here.localName;
        }
        """;

    private const string IsSeen =
        """
        () => {
          const here = document.activeElement, box = here.getBoundingClientRect();
          const rings = [here, here.closest("th")].filter(part => part).map(part => getComputedStyle(part));
          return rings.some(ring => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2) && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
        }
        """;
}
