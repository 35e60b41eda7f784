using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Security;

/// <summary>What counts as fooling this benchmark, and what is known of it.</summary>
public sealed record SecurityPage(IReadOnlyList<SeverityTier> Tiers, IReadOnlyList<Exploit> Exploits)
{
    private static readonly (string Name, string Meaning)[] Known =
    [
        ("critical", "passes without the work on most tasks, or forges what is published"),
        ("high", "passes a task without the work, or moves a rate"),
        ("medium", "moves one of the other numbers: tokens, time, files, rules"),
        ("low", "costs time or shows something wrongly, and moves no number"),
    ];

    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<SecurityView, SecurityPage>(
            "security/", "Security", "What counts as fooling this benchmark, how bad it would be, and what is answered already, with the test that shows it.",
            () => new(
                [.. Known.Select(tier => new SeverityTier(tier.Name, tier.Meaning, content.Exploits.Exploits.Count(exploit => exploit.Severity == tier.Name)))],
                content.Exploits.Exploits));
    }

    /// <summary>Null where no id of a page can be made of it.</summary>
    internal static string? Anchor(string id) => id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? $"exploit-{id}" : null;
}
