using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Sandbox.Tuis;

namespace CodingAgentBench.Cells.Calibration;

/// <summary>What must be true of every proven TUI with an image of its own, beside its oracle cells.</summary>
internal static class CalibrationRows
{
    public const string Nop = "nop fails";
    public const string Cheats = "cheats fail";

    public static IEnumerable<(string Tui, string Task, string Check, (string Name, string Value)[] Traits)> Of(CellMatrix matrix, RowFilter filter) =>
        from tui in matrix.Tuis
        where tui is { Proof: TuiProof.Proven, HasImage: true }
        from task in matrix.Corpus.Tasks
        from check in new[] { Nop, Cheats }
        let traits = new[] { ("calibrates", tui.Name), ("check", check), ("suite", check == Nop && task.Smoke ? "smoke" : "full") }
        where filter.Allows(traits)
        select (tui.Name, task.Id, check, traits);
}
