using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>Who is better than whom, how firm that is, and who is best value.</summary>
internal static class ContestSections
{
    public static IEnumerable<Section> Of(Leaderboard board)
    {
        // Where nobody ever passed there is nothing to compare.
        var contests = board.Contests.Where(contest => contest.Comparisons.Count > 0 && !contest.Standings.All(standing => standing.Composite == 0)).ToList();
        if (contests.Count == 0)
            yield break;
        yield return new(
            "TUI against TUI",
            ["Paired by task, on the same model. p is of a permutation test, corrected for all pairs of the model (Holm); a pair with p from 0.05 on is tied.",
                .. contests.Select(Ties)],
            Differing(contests));
        yield return new("How firm the order is", [.. contests.Where(contest => contest.Sensitivity is not null).Select(Firmness)]);
        yield return new(
            "Best value",
            ["On the frontier of pass rate against what a run takes: nobody is as good for less, or better for as little.", .. board.Frontiers.SelectMany(Value)]);
    }

    private static string Ties(Contest contest)
    {
        var (all, tied) = (contest.Comparisons.Count, contest.Comparisons.Count(IsTied));
        var untried = contest.Comparisons.Count(pair => pair.Tasks == 0);
        return $"{contest.Model}: {tied} of {Wording.Counted(all, "pair")} tied in pass rate and in composite"
            + (untried == 0 ? "." : $"; {untried} have no task in common.");
    }

    private static bool IsTied(Comparison pair) => pair is { PassRate.Tied: true, Composite.Tied: true };

    private static PageTable? Differing(List<Contest> contests)
    {
        var lines = (
            from contest in contests
            from pair in contest.Comparisons
            where pair.Tasks > 0 && !IsTied(pair)
            select (IReadOnlyList<string>)
            [
                contest.Model, pair.TuiA, pair.TuiB, $"{pair.Tasks}", Shown(pair.PassRate), Wording.P(pair.PassRate), Shown(pair.Composite), Wording.P(pair.Composite),
            ]).ToList();
        return lines.Count == 0
            ? null
            : new(
                [
                    Column.Text("model"), Column.Text("TUI A"), Column.Text("TUI B"), Column.Number("tasks"),
                    Column.Number("pass rate A − B"), Column.Number("p"), Column.Number("composite A − B"), Column.Number("p"),
                ],
                lines);
    }

    private static string Shown(Difference? difference) => difference is null ? Wording.Gap : Wording.Signed(difference.Value, difference.Interval);

    private static string Firmness(Contest contest)
    {
        var sensitivity = contest.Sensitivity!;
        if (contest.Standings.All(standing => standing.CompositeRank.Rank == 1))
            return $"{contest.Model}, {Wording.Counted(contest.Tasks, "task")}: all have the same composite, so there is no order.";
        var tasks = sensitivity.SurvivesTasks
            ? "stays whichever task is dropped"
            : $"changes without {string.Join(" or ", sensitivity.Tasks.Select(task => $"{task.Task} ({Swaps(task.Swaps)})"))}";
        var weights = sensitivity.SurvivesWeights
            ? "stays by all other weights that were tried"
            : $"changes by other weights: {string.Join("; ", sensitivity.Weights.Where(other => other.Swaps.Count > 0).Select(other => $"{other.Weights.Name} ({Swaps(other.Swaps)})"))}";
        return $"{contest.Model}, {Wording.Counted(contest.Tasks, "task")}: the order by composite {tasks}, and {weights}.";
    }

    private static string Swaps(IReadOnlyList<Swap> swaps) => swaps.Count > 3
        ? $"{swaps.Count} pairs change places"
        : string.Join(", ", swaps.Select(swap => $"{swap.Rises} before {swap.Falls}"));

    private static IEnumerable<string> Value(Frontier frontier)
    {
        if (frontier.Points.Count > 1 && frontier.Points.Any(point => point.ByTokens))
            yield return $"{frontier.Model ?? $"All models, {frontier.Lane} lane"}: by tokens {Names(frontier, point => point.ByTokens)}; by seconds {Names(frontier, point => point.BySeconds)}.";
    }

    private static string Names(Frontier frontier, Func<FrontierPoint, bool> isBest) => string.Join(
        ", ", frontier.Points.Where(isBest).Select(point => frontier.Model is null ? $"{point.Tui} with {point.Model}" : point.Tui));
}
