using CodingAgentBench.Tasks.Vetting;

namespace CodingAgentBench.Cells.Validation;

/// <summary>Neither the scorer nor the answer can be read by the agent.</summary>
internal sealed class LeakCheck : ITaskCheck
{
    public string Name => "no leak";

    public string Suite => "smoke";

    public Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation)
    {
        var leaks = Leaks.Of(subject.Task);
        return leaks.Count == 0 ? Task.CompletedTask : throw new VerdictException(TaskAdvice.For(
            subject, Name, [.. leaks, "take these lines out of what the agent sees, or write the hidden ones differently"]));
    }
}
