namespace CodingAgentBench.Harness.Matrix;

public static class ControlModels
{
    public const string Oracle = "control/oracle";
    public const string Nop = "control/nop";
    public const string Cheat = "control/cheat";

    public static IReadOnlyList<string> All { get; } = [Cheat, Nop, Oracle];
}
