using System.Text;
using CodingAgentBench.Cells.Rows;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Recording;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Cells;

/// <summary>
/// The benchmark. A row's result is the hidden scorer's verdict and nothing else; one that repeats a record must also agree with it.
/// </summary>
public sealed class CellTests(CellRun run)
{
    [CellTheory]
    [CellData]
    public async Task Cell(CellAddress address)
    {
        var services = run.Services;
        Assert.True(services.Problems.Count == 0, string.Join('\n', services.Problems));
        var cell = services.Matrix.Find(address);
        var missing = await Preconditions.MissingAsync(cell, address.Run, services);
        Assert.SkipWhen(missing is not null, missing ?? "");

        var row = await RunAsync(cell, address.Run, TestContext.Current.CancellationToken);

        TestContext.Current.AddAttachment("row.json", Encoding.UTF8.GetString(RowJson.Write(row)));
        foreach (var drift in row.Record?.Drift ?? [])
            TestContext.Current.AddWarning($"call {drift.Call} {drift.What}: {drift.Detail}");
        Assert.SkipWhen(!row.Scored, $"{row.Outcome.Name()} after {row.Attempt} {(row.Attempt == 1 ? "attempt" : "attempts")}: {row.Reason}");
        if (Disagreement.Of(row) is { } disagreement)
            throw new VerdictException(disagreement);
        if (row.Outcome != Outcome.Pass)
            throw new VerdictException($"{row.Outcome.Name()}: {row.Reason}");
    }

    /// <summary>Ctrl-C is nobody's failure: a cell that it interrupts has no verdict, and leaves no row.</summary>
    private async Task<Row> RunAsync(Cell cell, int number, CancellationToken cancellation)
    {
        try
        {
            return await new CellRunner(run.Services).RunAsync(cell, number, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Assert.Skip("interrupted before there was a verdict; the same command runs it again");
            throw;
        }
    }
}
