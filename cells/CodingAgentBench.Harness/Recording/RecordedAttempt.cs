using System.Text.Json;
using CodingAgentBench.Gateway;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Recording;

/// <summary>An attempt as its record has it; what is not on record is empty, or null.</summary>
public sealed record RecordedAttempt(Row Row, IReadOnlyList<Exchange> Trace, WorkdirChanges? Changes)
{
    /// <summary>Reads what a row of a folder refers to. The hashes in the row are checked first.</summary>
    /// <exception cref="RecordException">A file cannot be used; all of them are named.</exception>
    public static async Task<RecordedAttempt> ReadAsync(string folder, Row row, CancellationToken cancellation)
    {
        var files = new RecordedFiles(folder);
        var trace = files.Read(row.Files.Trace, row.Sha256.Trace);
        var changes = files.Read(row.Files.Changes, row.Sha256.Changes);
        files.Read(row.Files.Diff, row.Sha256.Diff);
        if (files.Problems.Count > 0)
            throw new RecordException($"the record of {NameOf(row)} in {folder} cannot be used:\n  {string.Join("\n  ", files.Problems)}");
        try
        {
            return new(row, Gateway.Replay.Trace.Read(trace), changes is null ? null : await WorkdirChanges.ReadAsync(changes, cancellation));
        }
        catch (JsonException broken)
        {
            throw new RecordException($"{row.Files.Trace} in {folder} is not a trace: {TreePath.Printable(broken.Message)}", broken);
        }
        catch (UnusableTreeException unusable)
        {
            throw new RecordException($"{row.Files.Changes} in {folder} cannot be used: {TreePath.Printable(unusable.Message)}", unusable);
        }
    }

    /// <summary>How people tell a recorded attempt from another one.</summary>
    public static string NameOf(Row row) => $"{row.CellId}-{row.Run}-{row.Attempt}";
}
