using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>A board as a page.</summary>
internal static class LeaderboardPage
{
    private const string WorthOfControl =
        "They say whether the benchmark works: control/oracle knows the answers and must pass everywhere, control/nop does nothing and control/cheat cheats, "
        + "and both must pass nowhere. And they say what each CLI costs before, beside and after the work; that is the first table.";

    public static Page Of(Leaderboard board) => new(
        "Leaderboard",
        board.Notice is { } notice ? [notice, WorthOfControl, Counts(board)] : [Counts(board)],
        [.. Caveats(board)],
        board.IsControlOnly
            ? [.. TaxSection.Of(board), .. MainSections.Of(board), .. PartSections.Of(board), .. ContestSections.Of(board)]
            : [.. MainSections.Of(board), .. PartSections.Of(board), .. ContestSections.Of(board), .. TaxSection.Of(board)]);

    private static string Counts(Leaderboard board) => $"{Wording.Counts(board.Evidence)}. Methodology {board.MethodologyVersion}.";

    private static IEnumerable<string> Caveats(Leaderboard board)
    {
        if (!board.IsControlOnly && board.Groups.Any(group => group.Lane == Leaderboard.ControlLane))
            yield return "Control models are scripts of ours: no language model was involved in their cells.";
        foreach (var reason in board.Unpublishable)
            yield return $"Not publishable, {Wording.Counted(reason.Runs, "run")}: {reason.Text}.";
        foreach (var gap in board.Gaps)
            yield return $"Not known, {Wording.Counted(gap.Runs, "run")}: {gap.Text}.";
    }
}
