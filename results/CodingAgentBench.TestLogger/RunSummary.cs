using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Runs;

namespace CodingAgentBench.TestLogger;

/// <summary>The few lines at the end of a run.</summary>
internal static class RunSummary
{
    public static string Of(Leaderboard board, string folder)
    {
        var excluded = board.Entries.SelectMany(entry => entry.Excluded)
            .GroupBy(reason => reason.Key)
            .Select(reason => $"{reason.Sum(count => count.Value)} {reason.Key}");
        var because = board.Excluded == 0 ? "" : $" ({string.Join(", ", excluded)})";
        return $"""
            {board.Cells.Count} {(board.Cells.Count == 1 ? "cell" : "cells")}: {board.Scored} scored, {board.Passed} passed, {board.Scored - board.Passed} failed, {board.Excluded} excluded{because}
              rows         {Shown(folder, RunDirectory.RowsFile)}
              leaderboard  {Shown(folder, "leaderboard.md")} (also leaderboard.json, index.html)
            """;
    }

    /// <summary>Rows that repeat a record are on no board.</summary>
    public static string OfRepeats(IReadOnlyList<Row> rows, string folder)
    {
        var agreeing = rows.Count(row => row.Record is { SameOutcome: true, SameDiff: true });
        return $"""
            {rows.Count} {(rows.Count == 1 ? "attempt" : "attempts")} repeated from a record: {agreeing} as recorded, {rows.Count - agreeing} otherwise, {rows.Count(row => row.Record!.Drift.Count > 0)} with other calls to the model
              rows         {Shown(folder, RunDirectory.RowsFile)}
            """;
    }

    /// <summary>Below the folder that holds `results/`, which is where people stand.</summary>
    private static string Shown(string folder, string file)
    {
        var path = Path.Combine(folder, file).Replace('\\', '/');
        return path.LastIndexOf("/results/", StringComparison.Ordinal) is var at and >= 0 ? path[(at + 1)..] : path;
    }
}
