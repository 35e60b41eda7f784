using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Content;

/// <summary>One cell: all attempts at all its runs, and of each run the one that counts.</summary>
public sealed record CellAttempts(string Id, IReadOnlyList<Row> Attempts, IReadOnlyList<Row> Counted)
{
    /// <summary>What speaks for the cell where there is room for one: the attempt that counts of its first run.</summary>
    public Row First => Counted[0];

    /// <returns>By task, TUI and model, in ordinal order.</returns>
    internal static IReadOnlyList<CellAttempts> Of(IEnumerable<Row> rows) =>
    [
        .. rows.GroupBy(row => row.CellId)
            .Select(cell => new CellAttempts(
                cell.Key,
                [.. cell.OrderBy(row => row.Run).ThenBy(row => row.Attempt)],
                [.. cell.GroupBy(row => row.Run).OrderBy(run => run.Key).Select(run => run.Counted())]))
            .OrderBy(cell => cell.First.Key.Task, StringComparer.Ordinal)
            .ThenBy(cell => cell.First.Key.Tui, StringComparer.Ordinal)
            .ThenBy(cell => cell.First.Key.Model, StringComparer.Ordinal)
            .ThenBy(cell => cell.Id, StringComparer.Ordinal),
    ];
}
