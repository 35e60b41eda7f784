using CodingAgentBench.Cells.Rows;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Cells.Calibration;

/// <summary>Ordinary tests of a TUI's declaration: a model that does nothing, or cheats, must not pass, and the CLI must not fail over it.</summary>
public sealed class CalibrationTests(CellRun run)
{
    [CellTheory]
    [CalibrationData]
    public async Task Calibration(string tui, string task, string check)
    {
        var services = run.Services;
        var model = check == CalibrationRows.Nop ? ControlModels.Nop : ControlModels.Cheat;
        var cell = services.Matrix.Cell(tui, model, task);
        var missing = await Preconditions.MissingAsync(cell, services);
        Assert.SkipWhen(missing is not null, missing ?? "");

        var plan = check == CalibrationRows.Nop ? ControlPlan.Nop : ControlPlan.EveryCheat(services.Task(cell.Task));
        var row = await new CellRunner(services).ValidateAsync(cell, plan, check.Replace(' ', '-'), TestContext.Current.CancellationToken);

        if (row.Outcome != Outcome.Fail || row.Tokens.Calls == 0)
            throw new VerdictException($"{tui} with {model} should end with a fail after at least one call; it ended with {row.Outcome.Name()} after {row.Tokens.Calls}: {row.Reason}");
    }
}
