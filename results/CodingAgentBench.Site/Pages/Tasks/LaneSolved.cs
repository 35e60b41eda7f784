using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>How many TUI × model pairs of a lane solved a task at least once.</summary>
/// <param name="Pairs">With a scored run.</param>
public sealed record LaneSolved(string Lane, int Solved, int Pairs)
{
    /// <returns>The lanes with language models first.</returns>
    internal static IReadOnlyList<LaneSolved> Of(IEnumerable<TaskResult> results) =>
    [
        .. results.Where(result => result.Scored > 0)
            .GroupBy(result => result.Lane)
            .OrderBy(lane => lane.Key == Leaderboard.ControlLane).ThenBy(lane => lane.Key, StringComparer.Ordinal)
            .Select(lane => new LaneSolved(lane.Key, lane.Count(result => result.Passed > 0), lane.Count())),
    ];
}
