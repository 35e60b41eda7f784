using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>The switch at the top of every page.</summary>
internal static class Modes
{
    public static IReadOnlyList<string> All { get; } = ["Plain", "Nerds"];

    public static ILocator Switch(IPage page, string mode) => page.Locator(".switch").GetByRole(AriaRole.Button, new() { Name = mode, Exact = true });

    public static Task ChooseAsync(IPage page, string mode) => Switch(page, mode).ClickAsync();
}
