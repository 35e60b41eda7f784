using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>A TUI on one task with all its models, beside the other TUIs with the same models on it.</summary>
/// <param name="Composite">The mean over scored runs, as for tokens and seconds.</param>
/// <param name="Others">The composite of the others; null without any.</param>
/// <param name="Lead">The composite less that of the others.</param>
public sealed record TuiTask(
    string Task, int Scored, int Passed, double PassRate, double Composite, double Tokens, double Seconds, double? OthersPassRate, double? Others, double? Lead)
{
    private const string Oracle = "control/oracle";

    /// <returns>Where it is furthest ahead first. Of control models only the one that knows the answers says anything, and only where there is no other model.</returns>
    internal static IReadOnlyList<TuiTask> Of(Lookups lookups, string tui)
    {
        var own = lookups.ResultsByTui[tui].Where(result => result.Scored > 0).ToList();
        var isControl = own.TrueForAll(result => result.Lane == Leaderboard.ControlLane);
        return
        [
            .. own.Where(result => isControl ? result.Model == Oracle : result.Lane != Leaderboard.ControlLane)
                .GroupBy(result => result.Task)
                .Select(task => Of(tui, [.. task], lookups.ResultsByTask[task.Key]))
                .OrderByDescending(task => task.Lead).ThenByDescending(task => task.Composite).ThenBy(task => task.Task, StringComparer.Ordinal),
        ];
    }

    private static TuiTask Of(string tui, IReadOnlyList<TaskResult> own, IEnumerable<TaskResult> all)
    {
        var models = own.Select(result => (result.Lane, result.Model)).ToHashSet();
        var others = all.Where(result => result.Tui != tui && result.Scored > 0 && models.Contains((result.Lane, result.Model))).ToList();
        var (composite, othersComposite) = (Mean(own, result => result.Composite)!.Value, Mean(others, result => result.Composite));
        return new(
            own[0].Task, own.Sum(result => result.Scored), own.Sum(result => result.Passed), Mean(own, result => result.PassRate)!.Value, composite,
            Mean(own, result => result.Tokens)!.Value, Mean(own, result => result.Seconds)!.Value,
            Mean(others, result => result.PassRate), othersComposite, composite - othersComposite);
    }

    /// <summary>Over runs.</summary>
    private static double? Mean(IReadOnlyList<TaskResult> results, Func<TaskResult, double?> value)
    {
        double runs = results.Sum(result => result.Scored);
        return runs == 0 ? null : results.Sum(result => value(result) * result.Scored) / runs;
    }
}
