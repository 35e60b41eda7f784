using CodingAgentBench.Sandbox;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>Runs the commands that must keep passing, each in a sandbox of its own that no agent has been in.</summary>
/// <param name="request">As for the scorer.</param>
public sealed class PromisedTests(ISandboxEngine engine, SandboxRequest request)
{
    /// <summary>How long one command may take.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs them over what an agent left, the protected files as they were.</summary>
    /// <returns>By name, why it did not pass; empty for one that did.</returns>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(TaskFolder task, FileTree left, CancellationToken cancellation)
    {
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var constraint in task.Manifest.Constraints.Where(constraint => constraint.Kind == ConstraintKinds.MustKeepPassing))
            outcomes[constraint.Test] = await RunAsync(constraint.Command, Grader.Restore(task, left), cancellation);
        return outcomes;
    }

    private async Task<string> RunAsync(IReadOnlyList<string> command, FileTree workdir, CancellationToken cancellation)
    {
        await using var sandbox = await engine.StartAsync(request, cancellation);
        await sandbox.UploadAsync(workdir, sandbox.Paths.Work, cancellation);
        using var deadline = new CancellationTokenSource(Deadline);
        var result = await sandbox.RunAsync(new(command, sandbox.Paths.Work), deadline.Token, cancellation);
        return result.TimedOut ? $"stopped after {Deadline.TotalSeconds} seconds"
            : result.ExitCode == 0 ? ""
            : $"exit code {result.ExitCode}: {result.Error.LastLines(1)}";
    }
}
