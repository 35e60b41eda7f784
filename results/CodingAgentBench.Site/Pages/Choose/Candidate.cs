using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pages.Choose;

#pragma warning disable MA0048 // A candidate and what it did read best on one screen.

/// <summary>A TUI, or a model, that could be the answer.</summary>
/// <param name="Tasks">In the order that all candidates have in common.</param>
internal sealed record Candidate(string Name, IReadOnlyList<CandidateTask> Tasks)
{
    public double PassRate { get; } = Tasks.Select(task => task.PassRate).DefaultIfEmpty().Average();

    public double Composite { get; } = Tasks.Select(task => task.Composite).DefaultIfEmpty().Average();

    public double Passed { get; } = Tasks.Sum(task => task.Passed);

    public int Scored { get; } = Tasks.Sum(task => task.Scored);

    /// <summary>Of the pass rate, as the methodology has it: by t over tasks, and Wilson's where every task has one run or no two differ.</summary>
    public Interval? Interval { get; } = Tasks.Count == 0 ? null : IntervalOf(Tasks);

    private static Interval IntervalOf(IReadOnlyList<CandidateTask> tasks)
    {
        var byTask = tasks.All(task => task.Scored == 1) ? null : ClusteredMean.Interval95([.. tasks.Select(task => new Cluster(task.PassRate, 1))]);
        return byTask is { } range
            ? new(Math.Max(0, range.Low), Math.Min(1, range.High))
            : Wilson.Interval95(Math.Clamp(tasks.Sum(task => task.PassRate), 0, tasks.Count), tasks.Count);
    }
}

/// <summary>What a candidate did on one task: with one model, or with all of them together.</summary>
internal sealed record CandidateTask(double PassRate, double Composite, int Scored, int Passed, double Tokens, double Seconds)
{
    public static CandidateTask Of(IReadOnlyCollection<TaskResult> results) => new(
        results.Average(result => result.PassRate!.Value), results.Average(result => result.Composite!.Value),
        results.Sum(result => result.Scored), results.Sum(result => result.Passed),
        results.Sum(result => result.Tokens!.Value * result.Scored), results.Sum(result => result.Seconds!.Value * result.Scored));
}
