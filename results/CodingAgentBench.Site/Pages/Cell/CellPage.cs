using System.Text.Json.Serialization;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Tasks;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>Everything that is on record of one cell, for whoever doubts a number of it.</summary>
/// <param name="Runs">How many there are; what follows is of the attempt that counts of the first.</param>
/// <param name="Checks">What did not hold comes first.</param>
/// <param name="Secrecy">Who can read the checks, in words.</param>
/// <param name="Trouble">Of the scorer; empty as a rule.</param>
public sealed record CellPage(
    string CellId, CellKeyFacts Identity, RepeatCommands Repeat, int Runs, int ScoredRuns, int PassedRuns, int Run, int Attempt, CellVerdict Verdict, IReadOnlyList<CellAxis> Axes,
    PhaseLine Phases, int PassedChecks, IReadOnlyList<RowCheck> Checks, string Secrecy, string Trouble, IReadOnlyList<RowConstraint> Constraints, IReadOnlyList<ChangedFiles> Changes,
    IReadOnlyList<CellAttempt> Attempts, CellRecord Record, [property: JsonIgnore] CellKey Key, [property: JsonIgnore] CellDiff Diff, [property: JsonIgnore] Conversation? Conversation)
{
    private const int LongestMessage = 500;

    internal IReadOnlyList<RawFile> Files => Attempts.First(attempt => attempt.Run == Run && attempt.Attempt == Attempt).Files;

    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        var budgets = content.Tasks.ToDictionary(task => task.Manifest.Id, task => task.Manifest.Budget, StringComparer.Ordinal);
        foreach (var cell in content.Cells)
        {
            var key = cell.First.Key;
            yield return SitePage.Of<CellView, CellPage>(
                Links.CellAddress(cell.Id), $"{Clipped.Line(key.Tui)} × {Clipped.Line(key.Model)} on {Clipped.Line(key.Task)}",
                $"{CellVerdict.HeadlineOf(cell.First.Outcome)}: what {Clipped.Line(key.Tui)} did on {Clipped.Line(key.Task)} with {Clipped.Line(key.Model)}, step by step, with every check, hash and file.",
                () => Of(content, cell, budgets.GetValueOrDefault(key.Task)));
        }
    }

    internal static CellPage Of(SiteContent content, CellAttempts cell, TaskBudget? budget)
    {
        var row = cell.First;
        var checks = row.Grade?.Checks ?? [];
        return new(
            cell.Id, CellKeyFacts.Of(row.Key), RepeatCommands.Of(content, cell.Id), cell.Counted.Count, cell.Counted.Count(run => run.Scored), cell.Counted.Count(run => run.Outcome == Outcome.Pass),
            row.Run, row.Attempt, CellVerdict.Of(row), CellAxis.Of(row, budget), PhaseLine.Of(row), checks.Count(check => check.Passed),
            [.. checks.OrderBy(check => check.Passed).Select(check => check with { Name = Clipped.Line(check.Name), Message = Clipped.Line(check.Message, LongestMessage) })],
            SecrecyOf(content, row.Key.Task), Clipped.Line(row.Grade?.Trouble ?? "", LongestMessage),
            [.. row.Constraints.Select(constraint => constraint with { Kind = Clipped.Line(constraint.Kind), Target = Clipped.Line(constraint.Target), Detail = Clipped.Line(constraint.Detail, LongestMessage) })],
            ChangedFiles.Of(row.Diff), CellAttempt.Of(content, cell), CellRecord.Of(row), row.Key, CellDiff.Of(content.Snapshot.Folder, row),
            content.Trajectory(row) is { } trajectory ? Conversation.Of(trajectory, row.StartedAt) : null);
    }

    /// <summary>Of a task that is in rows alone nobody here knows where its checks are.</summary>
    private static string SecrecyOf(SiteContent content, string task) => "An agent never sees them" + content.Lookups.Task(task)?.Manifest switch
    {
        null => ".",
        { IsSealed: true } => "; they are sealed until the quarter ends.",
        _ => $"; their sources are in the task's folder, `{TaskSpec.FolderOf(task, content.Snapshot.Meta.Corpus.Version)}scorer/`.",
    };
}
