using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>Those who can be compared: on the tasks that all of them have a scored run on, with the same partners.</summary>
/// <param name="Candidates">In ordinal order.</param>
/// <param name="Tasks">How many they have in common.</param>
/// <param name="Partners">Models for TUIs, and the other way round.</param>
/// <param name="LeftOut">Whoever was scored on less than half of what anybody was scored on: with them hardly a task would be common.</param>
internal sealed record Lineup(IReadOnlyList<Candidate> Candidates, int Tasks, int Partners, IReadOnlyList<string> LeftOut)
{
    public static Lineup OfTuis(IEnumerable<TaskResult> results) => Of(results, result => result.Tui, result => result.Model);

    public static Lineup OfModels(IEnumerable<TaskResult> results) => Of(results, result => result.Model, result => result.Tui);

    private static Lineup Of(IEnumerable<TaskResult> results, Func<TaskResult, string> name, Func<TaskResult, string> partner)
    {
        var all = results.Where(result => result.Scored > 0)
            .GroupBy(name)
            .OrderBy(candidate => candidate.Key, StringComparer.Ordinal)
            .Select(candidate => (Name: candidate.Key, Units: candidate.ToDictionary(result => (result.Task, Partner: partner(result)))))
            .ToList();
        var tried = all.SelectMany(candidate => candidate.Units.Keys).Distinct().Count();
        var kept = all.Where(candidate => candidate.Units.Count * 2 >= tried).ToList();
        var common = kept.SelectMany(candidate => candidate.Units.Keys)
            .CountBy(unit => unit)
            .Where(unit => unit.Value == kept.Count)
            .Select(unit => unit.Key)
            .ToList();
        var tasks = common.GroupBy(unit => unit.Task).OrderBy(task => task.Key, StringComparer.Ordinal).Select(task => task.ToList()).ToList();
        return new(
            [.. kept.Select(candidate => new Candidate(candidate.Name, [.. tasks.Select(units => CandidateTask.Of([.. units.Select(unit => candidate.Units[unit])]))]))],
            tasks.Count, common.DistinctBy(unit => unit.Partner).Count(),
            [.. all.Where(candidate => candidate.Units.Count * 2 < tried).Select(candidate => candidate.Name)]);
    }
}
