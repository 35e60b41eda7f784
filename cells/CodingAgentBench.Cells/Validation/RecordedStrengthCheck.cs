using CodingAgentBench.Harness.Strength;

namespace CodingAgentBench.Cells.Validation;

/// <summary>The hidden checks notice wrong answers: read from the measurement in the task's folder, so that validating stays cheap.</summary>
internal sealed class RecordedStrengthCheck : ITaskCheck
{
    public string Name => "scorer strength";

    public string Suite => "smoke";

    public Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation) =>
        StrengthCheck.Problem(subject.Services.Matrix.Root, subject.Task) is { } weakness
            ? throw new VerdictException(TaskAdvice.For(subject, Name, [weakness]))
            : Task.CompletedTask;
}
