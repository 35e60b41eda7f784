namespace CodingAgentBench.Scoring.Grading;

public enum GradeState
{
    /// <summary>Every check passed, and the exit code says so too.</summary>
    Passed,

    /// <summary>At least one check failed, and the exit code says so too.</summary>
    Failed,

    /// <summary>No verdict: no report, or exit code and report disagree, or the scorer had to be stopped.</summary>
    Broken,
}
