namespace CodingAgentBench.Scoring;

/// <summary>
/// The four axes of one run and their composite, each from 0 to 1 and each against the task's own declarations, so that a
/// published score never moves because of other rows.
/// </summary>
/// <param name="Quality">0 unless the run passed, else 0.8 + 0.2 × promises kept / declared.</param>
/// <param name="Cost">Token budget / (budget + used).</param>
/// <param name="Latency">Second budget / (budget + used).</param>
/// <param name="Blast">In-scope changed files / changed files.</param>
public sealed record Axes(double Quality, double Cost, double Latency, double Blast)
{
    /// <summary>quality × (0.55 + 0.15 cost + 0.15 latency + 0.15 blast); doing nothing is 0.</summary>
    public double Composite => Quality * (0.55 + (0.15 * Cost) + (0.15 * Latency) + (0.15 * Blast));

    public static double QualityOf(bool passed, int promisesKept, int promisesDeclared) =>
        !passed ? 0 : promisesDeclared == 0 ? 1 : 0.8 + (0.2 * promisesKept / promisesDeclared);

    /// <summary>Half at the budget, towards 1 for less, towards 0 for more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget is not positive or the use is negative.</exception>
    public static double AgainstBudget(double budget, double used)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(budget);
        ArgumentOutOfRangeException.ThrowIfNegative(used);
        return budget / (budget + used);
    }
}
