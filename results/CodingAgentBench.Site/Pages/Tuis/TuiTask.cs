using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>A TUI on one task with all its models, beside the other TUIs with the same models on it.</summary>
/// <param name="Composite">The mean over scored runs, as for tokens and seconds.</param>
/// <param name="Others">The composite of the others, each model once; null without any. The same for <paramref name="OthersPassRate"/>.</param>
/// <param name="Lead">The composite less that of the others with the same model; the mean over the models that others were scored with, too.</param>
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
        var others = all.Where(result => result.Tui != tui && result.Scored > 0).ToLookup(result => (result.Lane, result.Model));
        // A model that others were tried with more often than this one makes nobody better or worse.
        var beside = own.Select(result => (Own: result, Others: others[(result.Lane, result.Model)].ToList())).Where(model => model.Others.Count > 0).ToList();
        return new(
            own[0].Task, own.Sum(result => result.Scored), own.Sum(result => result.Passed), Mean(own, result => result.PassRate)!.Value, Mean(own, result => result.Composite)!.Value,
            Mean(own, result => result.Tokens)!.Value, Mean(own, result => result.Seconds)!.Value,
            beside.Average(model => Mean(model.Others, result => result.PassRate)), beside.Average(model => Mean(model.Others, result => result.Composite)),
            beside.Average(model => model.Own.Composite - Mean(model.Others, result => result.Composite)));
    }

    /// <summary>Over runs.</summary>
    private static double? Mean(IReadOnlyList<TaskResult> results, Func<TaskResult, double?> value)
    {
        double runs = results.Sum(result => result.Scored);
        return runs == 0 ? null : results.Sum(result => value(result) * result.Scored) / runs;
    }
}
