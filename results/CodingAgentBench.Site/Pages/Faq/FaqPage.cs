using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Faq;

public sealed record FaqPage(IReadOnlyList<Question> Questions)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<FaqView, FaqPage>(
            "faq/", "Questions", "Why so few models, which CLIs are proven, whether a number can be trusted, and how to rerun one.",
            () => new(Faq.Questions.Of(content)));
    }
}
