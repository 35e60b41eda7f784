using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Models;

/// <summary>Who leads, and how surely, in words.</summary>
internal static class ContestWords
{
    private const int MostNames = 12;

    /// <summary>By composite; a tie is a difference that is no more than chance, over all pairs of the model.</summary>
    public static string Verdict(Contest contest)
    {
        if (contest.Standings.Count == 0)
            return "There is no order: no task has a result of every TUI.";
        if (contest.Standings.Count == 1)
            return $"Only {Name(contest.Standings[0].Tui)} has results with it, so there is nobody to compare with.";
        if (contest.Standings.All(standing => standing.Composite == 0))
            return contest.Model is "control/nop" or "control/cheat" ? "Nobody passed anything with it, and nobody must." : "Nobody passed anything with it, so there is no order.";
        string[] leaders = [.. contest.Standings.Where(standing => standing.CompositeRank.Rank == 1).Select(standing => standing.Tui)];
        if (leaders.Length == contest.Standings.Count)
            return $"There is no order: {Names(leaders)} have the same score.";
        if (leaders.Length > 1)
            return $"{Names(leaders)} share the lead: they have the same score.";
        return Leads(leaders[0], contest) + (contest.Lane == Leaderboard.ControlLane ? " With a script for a model that is about tokens, time and tidiness, and not about programming." : "");
    }

    /// <summary>In one breath; null where there is no order.</summary>
    public static string? Firm(Contest contest) => (contest.Sensitivity, HasOrder(contest), Tied(contest)) switch
    {
        (null, _, _) or (_, false, _) => null,
        ({ SurvivesTasks: true, SurvivesWeights: true }, _, 0) => "The order is firm: no single task and no other weights that were tried change it.",
        ({ SurvivesTasks: true, SurvivesWeights: true }, _, var tied) =>
            $"The order is stable, but tied: no single task and no other weights that were tried change it, and still {Some(tied, contest.Comparisons.Count)} may be chance.",
        ({ } sensitivity, _, _) => $"The order is not firm: {Wording.Counted(sensitivity.Tasks.Count, "task")} of {contest.Tasks} would change it by being left out, and {sensitivity.Weights.Count(other => other.Swaps.Count > 0)} of {sensitivity.Weights.Count} other weights do.",
    };

    /// <summary>With every change; null where there is no order.</summary>
    public static string? Firmness(Contest contest)
    {
        if (contest.Sensitivity is not { } sensitivity || !HasOrder(contest))
            return null;
        var tasks = sensitivity.SurvivesTasks
            ? "The order stays as it is whichever task is left out"
            : $"The order changes when one task is left out: {Some([.. sensitivity.Tasks.Select(task => $"{Name(task.Task)} ({Swaps(task.Swaps)})")])}";
        var weights = sensitivity.SurvivesWeights
            ? "it stays by all other weights that were tried"
            : $"by other weights it changes: {Some([.. sensitivity.Weights.Where(other => other.Swaps.Count > 0).Select(other => $"{other.Weights.Name} ({Swaps(other.Swaps)})")])}";
        return $"{tasks}; {weights}.";
    }

    /// <summary>Of one task nothing can be left out.</summary>
    private static bool HasOrder(Contest contest) => contest.Tasks > 1 && contest.Standings.Any(standing => standing.CompositeRank.Rank > 1);

    private static int Tied(Contest contest) => contest.Comparisons.Count(pair => pair.Composite is not { Tied: false });

    private static string Some(int tied, int pairs) => tied == pairs ? pairs == 1 ? "the difference" : "every difference" : $"{tied} of {pairs} differences";

    private static string Leads(string leader, Contest contest)
    {
        // Places are over the tasks that all have in common, a comparison over those of the pair: they need not agree.
        var against = contest.Comparisons.Where(pair => pair.Composite is not null && (pair.TuiA == leader || pair.TuiB == leader))
            .Select(pair => (Other: pair.TuiA == leader ? pair.TuiB : pair.TuiA, Lead: pair.TuiA == leader ? pair.Composite!.Value : -pair.Composite!.Value, pair.Composite!.Tied))
            .ToList();
        string[] tied = InOrder(contest, against.Where(pair => pair.Tied).Select(pair => pair.Other));
        string[] ahead = InOrder(contest, against.Where(pair => !pair.Tied && pair.Lead < 0).Select(pair => pair.Other));
        var surely = ahead.Length > 0 ? $"; on the tasks that two of them have in common, {Names(ahead)} {(ahead.Length == 1 ? "is" : "are")} ahead of it" : "";
        return tied.Length == 0
            ? $"{Name(leader)} leads{(ahead.Length == 0 ? ", by more than chance explains" : "")}{surely}."
            : $"{Name(leader)} leads, tied with {(tied.Length > 3 && tied.Length == contest.Standings.Count - 1 ? $"all {tied.Length} others" : Names(tied))}: the data cannot tell them apart{surely}.";
    }

    private static string[] InOrder(Contest contest, IEnumerable<string> tuis)
    {
        var wanted = tuis.ToHashSet(StringComparer.Ordinal);
        return [.. contest.Standings.Select(standing => standing.Tui).Where(wanted.Contains)];
    }

    private static string Swaps(IReadOnlyList<Swap> swaps) => swaps.Count > 3
        ? $"{swaps.Count} pairs change places"
        : string.Join(", ", swaps.Select(swap => $"{Name(swap.Rises)} before {Name(swap.Falls)}"));

    private static string Names(string[] names) => names.Length switch
    {
        1 => Name(names[0]),
        > MostNames => $"{string.Join(", ", names.Take(MostNames).Select(Name))} and {names.Length - MostNames} more",
        _ => $"{string.Join(", ", names[..^1].Select(Name))} and {Name(names[^1])}",
    };

    private static string Some(string[] texts) =>
        string.Join("; ", texts.Take(MostNames)) + (texts.Length > MostNames ? $"; and {texts.Length - MostNames} more" : "");

    private static string Name(string name) => Clipped.Line(name);
}
