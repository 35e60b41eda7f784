using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>All tasks: those of the corpus, and those that only rows know.</summary>
public sealed record TasksPage(MetaCorpus Corpus, IReadOnlyList<TaskLine> Tasks)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        var lookups = content.Lookups;
        yield return SitePage.Of<TasksView, TasksPage>(
            "tasks/", "Tasks", "Every task of CodingAgentBench: what it asks, how strong its hidden checks are, and how many solve it.",
            () => new(content.Snapshot.Meta.Corpus, [.. lookups.TaskIds.Select(id => TaskLine.Of(lookups, id))]));
        foreach (var id in lookups.TaskIds)
        {
            yield return SitePage.Of<TaskView, TaskPage>(
                Links.TaskAddress(id), Clipped.Line(id), $"What the task {Clipped.Line(id)} asks, what must not pass for an answer, and who solves it.", () => TaskPage.Of(lookups, id));
        }
    }
}
