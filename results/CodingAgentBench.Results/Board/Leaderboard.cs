using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Results.Board;

/// <summary>A run summed up, without rows that repeat a record. Of several attempts at a run of a cell the first with a verdict counts, else the last.</summary>
public sealed record Leaderboard(string MethodologyVersion, IReadOnlyList<BoardEntry> Entries, IReadOnlyList<Row> Cells)
{
    public int Scored => Entries.Sum(entry => entry.Scored);

    public int Passed => Entries.Sum(entry => entry.Passed);

    public int Excluded => Cells.Count - Scored;

    public bool Publishable => Cells.All(row => row.Publishable);

    public static Leaderboard Of(IEnumerable<Row> rows)
    {
        var cells = rows
            .Where(row => !row.IsRepeat)
            .GroupBy(row => (row.CellId, row.Run))
            .Select(attempts => attempts.OrderBy(row => row.Attempt).FirstOrDefault(row => row.Scored) ?? attempts.MaxBy(row => row.Attempt)!)
            .OrderBy(row => row.Key.Tui, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Model, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Task, StringComparer.Ordinal)
            .ThenBy(row => row.CellId, StringComparer.Ordinal)
            .ThenBy(row => row.Run)
            .ToList();
        return new(Row.CurrentMethodology, [.. cells.GroupBy(row => (row.Key.Tui, row.Key.Model, row.Lane)).Select(Entry)], cells);
    }

    private static BoardEntry Entry(IGrouping<(string Tui, string Model, string Lane), Row> group)
    {
        var scored = group.Where(row => row.Scored).ToList();
        var excluded = group.Where(row => !row.Scored).GroupBy(row => row.Outcome.Name())
            .OrderBy(reason => reason.Key, StringComparer.Ordinal)
            .ToDictionary(reason => reason.Key, reason => reason.Count());
        return new(
            group.Key.Tui,
            group.Key.Model,
            group.Key.Lane,
            scored.Count,
            scored.Count(row => row.Outcome == Outcome.Pass),
            excluded,
            scored.Count == 0 ? null : scored.Average(row => row.Axes.Composite ?? 0),
            Median([.. scored.Select(row => (double)row.Tokens.Total)]),
            Median([.. scored.Select(row => (double)row.Phases.AgentMs)]));
    }

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    private static double? Median(double[] values)
    {
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
