namespace CodingAgentBench.Cli.Doctor;

/// <summary>`doctor --json`.</summary>
internal sealed record Diagnosis(bool ControlCellsCanRun, IReadOnlyList<Finding> Findings);
