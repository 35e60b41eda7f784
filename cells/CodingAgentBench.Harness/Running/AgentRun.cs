using CodingAgentBench.Gateway;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Running;

/// <summary>All that is known when an attempt is over, before it is judged. What did not come about is null.</summary>
internal sealed record AgentRun
{
    public required DateTimeOffset StartedAt { get; init; }

    public required PhaseClock Phases { get; init; }

    public GatewaySession? Session { get; init; }

    public CommandResult? Command { get; init; }

    /// <summary>What the agent left in the workdir.</summary>
    public TreeReading? Left { get; init; }

    public WorkdirDiff? Diff { get; init; }

    public Grade? Grade { get; init; }

    /// <summary>What of ours broke.</summary>
    public string? HarnessFailure { get; init; }

    /// <summary>Why the workdir could not be taken; the agent's doing.</summary>
    public string? UntakenWorkdir { get; init; }
}
