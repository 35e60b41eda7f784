using CodingAgentBench.Results.Rows;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Running;

/// <summary>The outcome of an attempt, and why. Pure.</summary>
internal sealed record Verdict(Outcome Outcome, string Reason)
{
    private const int ShownChecks = 3;

    /// <summary>
    /// A yes of the scorer stands, however the run ended. Without one, a failure of ours or of the endpoint is never held
    /// against the agent, and then the most telling reason wins.
    /// </summary>
    public static Verdict Of(AgentRun run, TuiDefinition tui)
    {
        if (run.Grade is { Passed: true })
            return new(Outcome.Pass, "");
        if (run.HarnessFailure is { } ours)
            return new(Outcome.Infra, ours);
        if (run.Session?.InfrastructureFailure is { } endpoint)
            return new(Outcome.Infra, TreePath.Printable(endpoint));
        if (run.Grade is { State: GradeState.Broken } broken)
            return new(Outcome.Infra, $"the scorer is broken: {broken.Trouble}");
        if (run.Command is { TimedOut: true })
            return new(Outcome.Timeout, $"stopped at the deadline; {Failed(run)}");
        if (run.UntakenWorkdir is { } untaken)
            return new(Outcome.Fail, $"the workdir could not be taken: {untaken}");
        // A CLI that is told that its turns are used up may well end with an error; it had its turns.
        if (run.Session is { TurnBudgetExhausted: true } used)
            return new(Outcome.Fail, $"the budget of {used.Request.MaxTurns} turns was used up; {Failed(run)}");
        if (tui.ErrorPatterns.FirstOrDefault(pattern => Wrote(run, pattern.Contains)) is { } known)
            return new(Outcome.AgentError, known.Reason);
        return run.Command is { ExitCode: not 0 } ended
            ? new(Outcome.AgentError, $"the CLI exited with {ended.ExitCode}: {TreePath.Printable(ended.Error.LastLines(1))}")
            : new(Outcome.Fail, Failed(run));
    }

    private static bool Wrote(AgentRun run, string text) =>
        run.Command is { } command
        && (command.Output.Text.Contains(text, StringComparison.Ordinal) || command.Error.Text.Contains(text, StringComparison.Ordinal));

    private static string Failed(AgentRun run)
    {
        if (run.Grade is not { } grade)
            return "there is nothing to score";
        var failed = grade.FailedChecks.ToList();
        if (failed.Count == 0)
            return grade.Trouble;
        var named = string.Join("; ", failed.Take(ShownChecks).Select(check => $"`{check.Name}`{(check.Message.Length > 0 ? $" ({check.Message})" : "")}"));
        var more = failed.Count > ShownChecks ? $"; and {failed.Count - ShownChecks} more" : "";
        return TreePath.Printable($"{failed.Count} of {grade.Checks.Count} hidden checks failed: {named}{more}");
    }
}
