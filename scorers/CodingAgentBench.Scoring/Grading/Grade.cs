namespace CodingAgentBench.Scoring.Grading;

/// <summary>What the hidden scorer said about a workdir.</summary>
/// <param name="State">Whether there is a verdict at all.</param>
/// <param name="ExitCode">Null when the scorer had to be stopped.</param>
/// <param name="Trouble">Why there is no verdict; empty when there is one.</param>
public sealed record Grade(GradeState State, IReadOnlyList<CheckResult> Checks, int? ExitCode, string Trouble)
{
    public bool Passed => State == GradeState.Passed;

    public IEnumerable<CheckResult> FailedChecks => Checks.Where(check => !check.Passed);

    public static Grade Broken(string trouble, int? exitCode) => new(GradeState.Broken, [], exitCode, trouble);
}
