using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Compare;

#pragma warning disable MA0048 // The parts of a comparison read best on one screen.

/// <summary>One of the two, over the common tasks. Means have each task once, as the difference has.</summary>
/// <param name="TokensPerCorrect">Null where nothing passed or not everything was counted.</param>
/// <param name="SecondsPerCorrect">Null where nothing passed or nothing was measured.</param>
/// <param name="Uncounted">Its scored runs with this model without a full token count, those on other tasks too.</param>
public sealed record CompareSide(
    string Tui, int Scored, int Passed, double? PassRate, double? Composite, double? TokensPerCorrect, double? SecondsPerCorrect, int Uncounted)
{
    internal static CompareSide Of(string tui, IReadOnlyList<TaskResult> common, int uncounted)
    {
        double? passed = common.Sum(task => task.Passed) is var count and > 0 ? count : null;
        return new(
            tui, common.Sum(task => task.Scored), (int)(passed ?? 0),
            common.Average(task => task.PassRate), common.Average(task => task.Composite),
            uncounted > 0 ? null : PerCorrect(task => task.Tokens), PerCorrect(task => task.Seconds), uncounted);

        // Whoever used nothing was not counted.
        double? PerCorrect(Func<TaskResult, double?> cost) => common.Sum(task => cost(task) * task.Scored) is > 0 and var sum ? sum / passed : null;
    }
}

/// <summary>One of the two on one task.</summary>
/// <param name="Cells">All that its runs are of.</param>
/// <param name="Tokens">Null where not all of the TUI's runs were counted.</param>
public sealed record CompareCell(IReadOnlyList<string> Cells, int Scored, int Passed, double PassRate, double Composite, double? Tokens, double Seconds)
{
    /// <summary>At least one of its runs passed.</summary>
    public bool Solved => Passed > 0;

    internal static CompareCell Of(TaskResult task, IEnumerable<string> cells, bool isCounted) =>
        new([.. cells], task.Scored, task.Passed, task.PassRate!.Value, task.Composite!.Value, isCounted ? task.Tokens : null, task.Seconds!.Value);
}

/// <param name="PassRate">A's less B's.</param>
/// <param name="Composite">A's less B's.</param>
public sealed record CompareTask(string Task, CompareCell A, CompareCell B, double PassRate, double Composite);

/// <summary>How many of the common tasks were solved by whom.</summary>
public sealed record CompareSolved(int Both, int OnlyA, int OnlyB, int Neither)
{
    internal static CompareSolved Of(IReadOnlyList<CompareTask> tasks)
    {
        int Count(bool a, bool b) => tasks.Count(task => task.A.Solved == a && task.B.Solved == b);
        return new(Count(true, true), Count(true, false), Count(false, true), Count(false, false));
    }
}
