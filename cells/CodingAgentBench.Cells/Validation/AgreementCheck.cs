using CodingAgentBench.Harness.Running;
using CodingAgentBench.Scoring.Grading;

namespace CodingAgentBench.Cells.Validation;

/// <summary>A scorer that says one thing today and another tomorrow is forbidden: its reports differ in durations only.</summary>
internal sealed class AgreementCheck : ITaskCheck
{
    private const int Gradings = 20;

    public string Name => $"{Gradings} gradings agree";

    public string Suite => "full";

    public async Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation)
    {
        var missing = await Preconditions.GradingAsync(subject.Task.Manifest, subject.Services);
        Assert.SkipWhen(missing is not null, missing ?? "");
        var grader = await subject.Services.GraderAsync();
        string[]? first = null;
        for (var grading = 1; grading <= Gradings; grading++)
        {
            var grade = await grader.GradeAsync(subject.Task, subject.Task.Solved, cancellation);
            var report = Report(grade);
            first ??= report;
            if (!grade.Passed || !report.SequenceEqual(first))
                throw new VerdictException(TaskAdvice.For(subject, Name,
                    [$"grading {grading} of the answer said: {Difference(grade, report, first)}", "take out of scorer/ and answer/ what depends on time, order, randomness or the machine"]));
        }
    }

    private static string[] Report(Grade grade) =>
        [$"{grade.State} {grade.ExitCode} {grade.Trouble}", .. grade.Checks.Select(check => $"{check.Name}: {(check.Passed ? "passed" : "failed")} {check.Message}")];

    private static string Difference(Grade grade, string[] report, string[] first) =>
        grade.FailedChecks.FirstOrDefault() is { } failed ? $"`{failed.Name}` failed: {failed.Message}"
        : report.Except(first).FirstOrDefault() ?? "a check is missing";
}
