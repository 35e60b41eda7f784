using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>All TUIs: those of the repository, and those that only rows know.</summary>
public sealed record TuisPage(IReadOnlyList<TuiLine> Tuis)
{
    private static readonly string[] Proofs = ["proven", "unproven", "planned"];

    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        var lookups = content.Lookups;
        yield return SitePage.Of<TuisView, TuisPage>(
            "tuis/", "TUIs", "Every coding-agent CLI of CodingAgentBench: which of them really ran, in which version, and how often they pass.",
            () => new([.. lookups.TuiNames.Select(name => TuiLine.Of(lookups, name)).OrderBy(Proof)]));
        foreach (var name in lookups.TuiNames)
        {
            var title = Clipped.Line(lookups.Tui(name)?.Title ?? name);
            yield return SitePage.Of<TuiView, TuiPage>(
                Links.TuiAddress(name), title, $"{title} on CodingAgentBench: how it is run, what it passes, and what it costs before any work.", () => TuiPage.Of(lookups, name));
        }
    }

    private static int Proof(TuiLine tui) => Array.IndexOf(Proofs, tui.Declared?.Proof) is >= 0 and var place ? place : Proofs.Length;
}
