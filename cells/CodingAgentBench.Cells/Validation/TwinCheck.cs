using CodingAgentBench.Harness.Running;
using CodingAgentBench.Tasks.Vetting;

namespace CodingAgentBench.Cells.Validation;

/// <summary>No other task of the corpus is mostly the same.</summary>
internal sealed class TwinCheck : ITaskCheck
{
    public string Name => "no twin";

    public string Suite => "smoke";

    public Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation)
    {
        var services = subject.Services;
        var twins = Twins.Of(subject.Task, services.Matrix.Corpus.Tasks.Where(task => Preconditions.Sealed(task, services) is null).Select(services.Task));
        return twins.Count == 0 ? Task.CompletedTask : throw new VerdictException(TaskAdvice.For(
            subject, Name, twins.Select(twin => $"{twin.Share:P0} of it is in {twin.Id} too: a task has to measure something new")));
    }
}
