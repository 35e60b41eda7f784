using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Sandbox.Tuis;

namespace CodingAgentBench.Cells.Calibration;

/// <summary>What must be true of every proven TUI with an image of its own, beside its oracle cells: doing nothing fails.</summary>
internal static class CalibrationRows
{
    public const string Check = "nop fails";

    public static IEnumerable<(string Tui, string Task, (string Name, string Value)[] Traits)> Of(CellMatrix matrix, RowFilter filter) =>
        from tui in matrix.Tuis
        where tui is { Proof: TuiProof.Proven, HasImage: true }
        from task in matrix.Corpus.Tasks
        let traits = new[] { ("calibrates", tui.Name), ("check", Check), ("suite", "smoke") }
        where filter.Allows(traits)
        select (tui.Name, task.Id, traits);
}
