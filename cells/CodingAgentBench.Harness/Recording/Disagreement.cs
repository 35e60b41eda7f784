using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Recording;

/// <summary>In what a row that repeats a record came to something else, for whoever reads the test's result.</summary>
public static class Disagreement
{
    private const int ShownFiles = 5;
    private const int ShownCalls = 3;

    /// <returns>Null when it agrees, or repeats none.</returns>
    public static string? Of(Row row)
    {
        if (row.Record is not { } record || record is { SameOutcome: true, SameDiff: true })
            return null;
        var what = row.Lane == Lanes.Replay ? "replay" : "rescoring";
        return string.Join("\n  ", Lines(row, record).Prepend($"the {what} does not agree with its record {record.CellId}-{record.Run}-{record.Attempt}:"));
    }

    private static IEnumerable<string> Lines(Row row, RowRecord record)
    {
        if (!record.SameOutcome)
            yield return $"on record is {record.Outcome.Name()}, now it is {row.Outcome.Name()}{(row.Reason.Length > 0 ? $": {row.Reason}" : "")}";
        if (record.DifferentFiles.Count > 0)
            yield return $"other files: {TreePath.Printable(string.Join(", ", record.DifferentFiles.Take(ShownFiles)))}{More(record.DifferentFiles.Count - ShownFiles)}";
        else if (!record.SameDiff)
            yield return $"only one of the two left a workdir that could be taken";
        foreach (var drift in record.Drift.Take(ShownCalls))
            yield return $"call {drift.Call} {drift.What}: {drift.Detail}";
        if (record.Drift.Count > ShownCalls)
            yield return $"and {record.Drift.Count - ShownCalls} more calls that are not as recorded";
    }

    private static string More(int count) => count > 0 ? $"; and {count} more" : "";
}
