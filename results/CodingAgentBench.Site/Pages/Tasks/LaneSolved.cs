using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>How many TUI × model pairs of a lane solved a task at least once.</summary>
/// <param name="Model">In the control lane every model is for itself: one must always pass, another never.</param>
/// <param name="Pairs">With a scored run.</param>
public sealed record LaneSolved(string Lane, string? Model, int Solved, int Pairs)
{
    /// <returns>The lanes with language models first.</returns>
    internal static IReadOnlyList<LaneSolved> Of(IEnumerable<TaskResult> results) =>
    [
        .. results.Where(result => result.Scored > 0)
            .GroupBy(result => (result.Lane, Model: result.Lane == Leaderboard.ControlLane ? result.Model : null))
            .OrderBy(lane => lane.Key.Lane == Leaderboard.ControlLane).ThenBy(lane => lane.Key.Lane, StringComparer.Ordinal)
            .ThenBy(lane => lane.Key.Model != "control/oracle").ThenBy(lane => lane.Key.Model, StringComparer.Ordinal)
            .Select(lane => new LaneSolved(lane.Key.Lane, lane.Key.Model, lane.Count(result => result.Passed > 0), lane.Count())),
    ];
}
