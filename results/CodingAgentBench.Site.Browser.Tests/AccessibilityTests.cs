using CodingAgentBench.Site.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as a program can tell: every kind of page, light and dark, plain and for nerds, small and wide.</summary>
public sealed class AccessibilityTests(SiteInBrowser browser)
{
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<string> Kinds => PageKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_rule_is_broken(string kind)
    {
        var site = await browser.SmallAsync();
        await using var visit = await browser.VisitAsync(site);
        var broken = new List<string>();
        foreach (var address in site.Samples(kind))
        {
            await visit.GoAsync(address);
            await visit.Page.EvaluateAsync("() => { for (const more of document.querySelectorAll('details')) more.open = true; }");
            await Axe.LoadAsync(visit.Page);
            foreach (var width in new[] { 360, 1280 })
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                foreach (var theme in Themes)
                {
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });
                    foreach (var mode in Modes.All)
                    {
                        await Modes.ChooseAsync(visit.Page, mode);
                        broken.AddRange((await Axe.BrokenRulesAsync(visit.Page)).Select(rule => $"/{address} {width} {theme} {mode}: {rule}"));
                    }
                }
            }
        }

        broken.Should().BeEmpty();
    }
}
