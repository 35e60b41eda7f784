using CodingAgentBench.Cells.Rows;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Cells.Calibration;

/// <summary>Ordinary tests of a TUI's declaration: a model that does nothing must not pass, and the CLI must not fail over it.</summary>
public sealed class CalibrationTests(CellRun run)
{
    [CellTheory]
    [CalibrationData]
    public async Task Nop(string tui, string task)
    {
        var services = run.Services;
        var cell = services.Matrix.Cell(tui, ControlModels.Nop, task);
        var missing = await Preconditions.MissingAsync(cell, services);
        Assert.SkipWhen(missing is not null, missing ?? "");

        var row = await new CellRunner(services).ValidateAsync(cell, ControlPlan.Nop, "nop-fails", TestContext.Current.CancellationToken);

        if (row.Outcome != Outcome.Fail || row.Tokens.Calls == 0)
            throw new VerdictException($"{tui} with {ControlModels.Nop} should end with a fail after at least one call; it ended with {row.Outcome.Name()} after {row.Tokens.Calls}: {row.Reason}");
    }
}
