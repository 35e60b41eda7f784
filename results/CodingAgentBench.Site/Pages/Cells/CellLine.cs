using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Cells;

/// <summary>One cell in one line. Means are over its scored runs, null without any.</summary>
/// <param name="Outcomes">Of its runs, each once, with how many have it.</param>
/// <param name="Seconds">The CLI's own.</param>
public sealed record CellLine(
    string CellId, string Tui, string Model, string Lane, int Runs, IReadOnlyList<CellOutcome> Outcomes, double? Composite, double? Tokens, double? Seconds)
{
    internal static CellLine Of(CellAttempts cell)
    {
        var (key, scored) = (cell.First.Key, cell.Counted.Where(row => row.Scored).ToList());
        return new(
            cell.Id, key.Tui, key.Model, cell.First.Lane, cell.Counted.Count,
            [.. cell.Counted.CountBy(row => row.Outcome).OrderBy(outcome => outcome.Key).Select(outcome => new CellOutcome(outcome.Key, outcome.Value))],
            Mean(row => row.Axes.Composite), Mean(row => row.Tokens.Total), Mean(row => row.Phases.AgentMs / 1000.0));

        double? Mean(Func<Row, double?> value) => scored.Count == 0 ? null : scored.Average(value);
    }
}
