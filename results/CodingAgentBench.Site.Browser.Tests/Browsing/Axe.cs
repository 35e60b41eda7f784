using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>axe-core in a page. Loaded once and asked often: a page of ours has no frames, for which the library would load it anew each time.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run =
        """
        async () => (await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"],
        })).violations.map(rule => `${rule.id} (${rule.impact}): ${rule.help}: ${rule.nodes.slice(0, 3).map(node => `${node.html.slice(0, 200)} ${node.any.map(check => check.message).join(" ").slice(0, 200)}`).join(" | ")}`)
        """;

    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Script);

    /// <returns>Broken rules, each with the first places.</returns>
    public static Task<string[]> BrokenRulesAsync(IPage page) => page.EvaluateAsync<string[]>(Run);
}
