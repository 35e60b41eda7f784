using System.Globalization;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>One axis of an attempt, from 0 to 1, and how METHODOLOGY.md makes it of what is on record.</summary>
/// <param name="Made">With the numbers of this attempt; null where it has no verdict.</param>
public sealed record CellAxis(string Name, string Question, double? Value, string? Made)
{
    private const double Rounding = 1e-6;

    /// <param name="budget">Of the task as it is now, and so of the attempt only where the axes agree; null where it is not known.</param>
    internal static IReadOnlyList<CellAxis> Of(Row row, TaskBudget? budget)
    {
        var axes = row.Axes;
        return
        [
            new("quality", "Did it do the work, and keep the rules?", axes.Quality, axes.Quality is null ? null : Quality(row)),
            new("cost", "With how many tokens?", axes.Cost, axes.Cost is null ? null : Against(axes.Cost.Value, budget?.Tokens, row.Tokens.Total, "tokens")),
            new("latency", "In what time?", axes.Latency, axes.Latency is null ? null : Against(axes.Latency.Value, budget?.Seconds, row.Phases.AgentMs / 1000d, "s")),
            new("blast", "Did it leave alone what it had no business with?", axes.Blast, axes.Blast is null ? null : Blast(row.Diff)),
            new("composite", "All of it together", axes.Composite, Composite(axes)),
        ];
    }

    private static string Quality(Row row)
    {
        var (kept, declared) = (row.Constraints.Count(constraint => constraint.Honoured), row.Constraints.Count);
        return row.Outcome != Outcome.Pass ? "0, because it did not pass"
            : declared == 0 ? "1: it passed, and no constraint is declared"
            : $"0.8 + 0.2 × {kept}/{declared} constraints honoured";
    }

    private static string Against(double value, int? budget, double used, string unit) =>
        budget is { } most && Math.Abs((most / (most + used)) - value) < Rounding
            ? string.Create(CultureInfo.InvariantCulture, $"{most:#,0} / ({most:#,0} + {used:#,0.###}) {unit}: budget / (budget + used)")
            : string.Create(CultureInfo.InvariantCulture, $"budget / (budget + {used:#,0.###} {unit}); {(budget is null ? "the task is not in the corpus any more" : "the task has another budget now")}");

    private static string Blast(RowDiff diff) =>
        diff.Changed == 0 ? "1, because nothing was changed" : $"{diff.InScope}/{diff.Changed} changed files in the task's scope";

    private static string? Composite(RowAxes axes)
    {
        if (axes is not { Quality: { } quality, Cost: { } cost, Latency: { } latency, Blast: { } blast })
            return null;
        var weights = Weights.Composite;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown(quality)} × ({weights.Base} + {weights.Cost} × {Shown(cost)} + {weights.Latency} × {Shown(latency)} + {weights.Blast} × {Shown(blast)})");
    }

    private static string Shown(double value) => Wording.Number(value, "0.000");
}
