using CodingAgentBench.Tasks.Canaries;

namespace CodingAgentBench.Cells.Validation;

/// <summary>Every hidden file asks not to be trained on.</summary>
internal sealed class CanaryCheck : ITaskCheck
{
    private const int MostNamed = 5;

    public string Name => "canary";

    public string Suite => "smoke";

    public Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation)
    {
        var root = subject.Services.Matrix.Root;
        var lacking = CanaryAudit.Lacking(subject.Task.Manifest.Folder).Where(file => file.Stamped is not null).Select(file => root.Relative(file.Path)).ToList();
        return lacking.Count == 0 ? Task.CompletedTask : throw new VerdictException(TaskAdvice.For(subject, Name,
            [.. lacking.Take(MostNamed).Select(file => $"{file} lacks the canary"), $"`codingagentbench canary {subject.Folder}` stamps all {lacking.Count} of them (dotnet run --project cells/CodingAgentBench.Cli -- canary {subject.Folder})"]));
    }
}
