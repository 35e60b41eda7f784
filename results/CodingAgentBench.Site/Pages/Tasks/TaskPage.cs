using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>A task, and who solves it.</summary>
/// <param name="Spec">Of today; null where the corpus has it no more.</param>
/// <param name="AskedOtherwise">Of how many runs of this snapshot <paramref name="Spec"/> is not what the agent was told.</param>
public sealed record TaskPage(TaskLine Line, TaskSpec? Spec, int AskedOtherwise, IReadOnlyList<Solver> Solvers)
{
    internal static TaskPage Of(Lookups lookups, string id) => new(
        TaskLine.Of(lookups, id),
        lookups.Task(id) is { } facts ? TaskSpec.Of(facts, lookups.Content.Snapshot.Meta.Corpus.Version) : null,
        lookups.Task(id) is { } today ? lookups.AskedOtherwise(id, PublishedTask.HashOf(today.Manifest.Description)) : 0,
        [
            .. lookups.ResultsByTask[id]
                .OrderBy(result => result.Lane == Leaderboard.ControlLane).ThenBy(result => result.Lane, StringComparer.Ordinal)
                .ThenBy(result => result.Composite is null).ThenByDescending(result => result.Composite)
                .ThenByDescending(result => result.PassRate).ThenBy(result => result.Tokens)
                .ThenBy(result => result.Tui, StringComparer.Ordinal).ThenBy(result => result.Model, StringComparer.Ordinal)
                .Select(result => new Solver(result, [.. lookups.Cells(result)])),
        ]);
}
