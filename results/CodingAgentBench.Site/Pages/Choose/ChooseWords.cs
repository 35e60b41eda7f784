using CodingAgentBench.Boards;
using CodingAgentBench.Results.Statistics;
using CodingAgentBench.Site.Pages.Compare;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>Answers in sentences.</summary>
/// <param name="Thing">`TUI` or `model`: what there is to choose from.</param>
/// <param name="Partner">`model` or `TUI`: what they were tried with.</param>
internal sealed record ChooseWords(string Thing, string Partner)
{
    private const int Named = 3;

    public static ChooseWords OfTuis { get; } = new("TUI", "model");

    public static ChooseWords OfModels { get; } = new("model", "TUI");

    public string RestsOn(Lineup lineup)
    {
        var (count, runs) = (lineup.Candidates.Count, lineup.Candidates.Sum(candidate => candidate.Scored));
        var on = count switch
        {
            0 => $"No {Thing} has a scored run of this kind.",
            1 => $"Only one {Thing} was scored, on {Wording.Counted(lineup.Tasks, "task")}: {Wording.Counted(runs, "run")}.",
            _ => $"{Wording.Counted(lineup.Tasks, "task")} that {(count == 2 ? "both" : $"all {count}")} {Thing}s have a scored run on"
                + (lineup.Partners > 1 ? $", with {lineup.Partners} {Partner}s" : "") + $": {Wording.Counted(runs, "run")}.",
        };
        return on + (lineup.LeftOut.Count == 0 ? "" : $" Left out, because scored on less than half of them: {List(lineup.LeftOut.Select(name => ShortName.Of(name)), lineup.LeftOut.Count)}.");
    }

    /// <returns>Why nothing can be said; null where something can.</returns>
    public string? Silence(Lineup lineup)
    {
        var (candidates, tasks) = (lineup.Candidates, lineup.Tasks);
        return candidates.Count switch
        {
            0 => $"No {Thing} has a scored run of this kind yet.",
            1 => $"Only {Rated(candidates[0])} has enough scored runs here, so there is nothing to choose between.",
            _ when tasks == 0 => $"No task of this kind was scored with every {Thing}.",
            _ when candidates.All(candidate => candidate.Passed == 0) => $"Nobody passed any of {(tasks == 1 ? "it: there is one task" : $"these {tasks} tasks")}.",
            _ when tasks < Choice.FewestTasks => $"Only {Wording.Counted(tasks, "task")} of this kind: on fewer than {Choice.FewestTasks} no two {Thing}s can be told apart. "
                + $"For what it is worth, the most passed: {Top(candidates)}.",
            _ => null,
        };
    }

    public static string Uncounted(string name, int runs) => $"{ShortName.Of(name)} is not clearly worse, and {Wording.Counted(runs, "run")} of it {(runs == 1 ? "has" : "have")} no token count.";

    public string AllEqual(Choice choice) =>
        $"{(choice.Best.Count == 2 ? "Both" : $"All {choice.Best.Count}")} {Thing}s pass the same, {Rate(choice.Best[0])}: nothing tells them apart.";

    public static string Right(Choice choice, Func<Candidate, Candidate, (double Value, Interval? Interval)> difference)
    {
        var best = choice.Best[0];
        if (choice.Best.Count > 1)
        {
            return $"{List(choice.Best.Select(Name), choice.Best.Count)} pass the same: {Rate(best)}, the most of all."
                + (choice.Tied.Count == 0 ? "" : $" The data cannot tell them from {Some(choice.Tied)}.") + Behind(choice);
        }
        var next = choice.Tied.Concat(choice.Worse).First();
        var (value, interval) = difference(best, next);
        var nearest = $"{Name(next)} {Wording.Percent(next.PassRate)}, {CompareWords.InPoints(value)} between them"
            + (interval is { } range ? $" (interval {CompareWords.Points(range)} for this pair alone)" : "");
        return choice.IsClear
            ? $"It passes {Rate(best)}, more than every other, and chance does not explain it. Next is {nearest}."
            : $"It passes {Rate(best)}, the most, but the data cannot tell it from {Every(choice)}{Some(choice.Tied)}. The nearest: {nearest}." + Behind(choice);
    }

    public string Cost(Choice choice, ChooseMeasure measure, int worse)
    {
        var (best, fewest) = (choice.Best[0], Wording.Amount(Choice.PerCorrect(choice.Best[0], measure.Of)));
        var all = choice.Best.Count + choice.Tied.Count + choice.Worse.Count;
        var among = worse == 0 ? $"None of the {all} {Thing}s is clearly worse than the best at getting it right. " : $"Of the {Wording.Counted(all, Thing)} not clearly worse than the best at getting it right: ";
        if (all == 1)
            return $"Every other {Thing} is clearly worse at getting it right, or passed nothing. It takes {fewest} {measure.Name} per correct task and passes {Rate(best)}.";
        var it = choice.Best.Count > 1
            ? $"{List(choice.Best.Select(Name), choice.Best.Count)} take the same and the fewest {measure.Name} per correct task, {fewest}."
            : $"{Name(best)} takes the fewest {measure.Name} per correct task, {fewest}, and passes {Rate(best)}.";
        var others = choice.Tied.Count > 0
            ? $" The data cannot tell {(choice.Best.Count > 1 ? "them" : "it")} from {Every(choice)}{Priced(choice.Tied, measure)}."
            : choice.Worse.Count > 0 ? $" The others take more, and chance does not explain it: next is {Priced([choice.Worse[0]], measure)}." : "";
        return among + it + others;
    }

    private static string Every(Choice choice) => choice is { Worse.Count: 0, Tied.Count: > 1 } ? "any of the others: " : "";

    private static string Behind(Choice choice) => choice.Worse.Count == 0 ? "" : $" Clearly worse: {Some(choice.Worse)}.";

    private static string Top(IReadOnlyList<Candidate> candidates)
    {
        var most = candidates.Max(candidate => candidate.PassRate);
        var top = candidates.Where(candidate => most - candidate.PassRate < 1e-9).ToList();
        return $"{List(top.Take(Named).Select(Name), top.Count)} ({Wording.Percent(most)})";
    }

    private static string Some(IReadOnlyList<Candidate> candidates) =>
        List(candidates.Take(Named).Select(candidate => $"{Name(candidate)} ({Wording.Percent(candidate.PassRate)})"), candidates.Count);

    private static string Priced(IReadOnlyList<Candidate> candidates, ChooseMeasure measure) =>
        List(candidates.Take(Named).Select(candidate => $"{Name(candidate)} ({Wording.Amount(Choice.PerCorrect(candidate, measure.Of))})"), candidates.Count);

    /// <summary>`a, b and 3 others`.</summary>
    private static string List(IEnumerable<string> names, int count)
    {
        List<string> shown = [.. names.Take(Named)];
        if (count > shown.Count)
            shown.Add(Wording.Counted(count - shown.Count, "other"));
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }

    private static string Rated(Candidate candidate) => $"{Name(candidate)} ({Rate(candidate)} passed)";

    private static string Rate(Candidate candidate) => Wording.Percent(candidate.PassRate, candidate.Interval);

    private static string Name(Candidate candidate) => ShortName.Of(candidate.Name);
}
