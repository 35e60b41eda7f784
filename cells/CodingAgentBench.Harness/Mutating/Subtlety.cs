using CodingAgentBench.Scoring.Grading;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>A damage worth a task is noticed by the hidden checks, and leaves most of what the library does alone.</summary>
internal static class Subtlety
{
    /// <summary>Of the hidden checks, how many may fail: one in so many.</summary>
    private const int OneIn = 2;

    /// <summary>Why a damage with this grade is no task, or null.</summary>
    public static string? Reject(Grade grade) => grade.State switch
    {
        GradeState.Broken => Trial.NoVerdict,
        GradeState.Passed => Trial.NotCaught,
        _ when grade.Checks.Count == 0 || grade.FailedChecks.Count() * OneIn > grade.Checks.Count => Trial.Wreck,
        _ => null,
    };
}
