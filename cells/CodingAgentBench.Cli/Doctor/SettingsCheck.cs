using CodingAgentBench.Harness.Running;

namespace CodingAgentBench.Cli.Doctor;

internal sealed class SettingsCheck(HarnessSettings settings) : ICheck
{
    public string Subject => "settings";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Finding>>(settings.Problems.Count == 0
        ? [new(Subject, Level.Ok, "every CAB_ variable that is set can be used")]
        : [.. settings.Problems.Select(problem => new Finding(Subject, Level.Missing, problem))]);
}
