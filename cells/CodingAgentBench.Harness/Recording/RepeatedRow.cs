using CodingAgentBench.Gateway.Replay;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Scoring;
using CodingAgentBench.Scoring.Diffs;

namespace CodingAgentBench.Harness.Recording;

/// <summary>Rows that repeat a record, and say how far they came to the same. Pure.</summary>
internal static class RepeatedRow
{
    /// <param name="row">Of the attempt whose model was the record.</param>
    public static Row Replayed(Row row, RecordedAttempt recorded, WorkdirChanges? changes, TuiDefinition tui, IReadOnlyList<CallDrift> drift) => Repeats(
        row with { Lane = Lanes.Replay, Unpublishable = [.. row.Unpublishable, "a replay shows that a record holds; it is no run of its own"] },
        recorded, changes, tui, drift);

    /// <summary>What the agent did is as recorded; what follows from its files is decided again.</summary>
    public static Row Rescored(Cell cell, int run, int attempt, AgentRun done, RecordedAttempt recorded, RunGround ground, AttemptFiles files)
    {
        var now = RowComposer.Compose(cell, run, attempt, done, ground, files);
        var was = recorded.Row;
        // How a run ended that the scorer refuses is for the record to say: nothing ran here that could time out.
        var outcome = now.Outcome == Outcome.Fail && was.Outcome is Outcome.Timeout or Outcome.AgentError ? was.Outcome : now.Outcome;
        var phases = was.Phases with { ScoreMs = now.Phases.ScoreMs, TotalMs = was.Phases.TotalMs - was.Phases.ScoreMs + now.Phases.ScoreMs };
        return Repeats(
            now with
            {
                CellId = was.CellId, Key = was.Key, Lane = Lanes.Rescore, Outcome = outcome, TimedOut = was.TimedOut, Image = was.Image,
                Phases = phases, Tokens = was.Tokens, Turns = was.Turns, CostUsd = was.CostUsd, Agent = was.Agent, Axes = Axes(now.Axes, was.Axes),
                Unpublishable = [.. now.Unpublishable, "a rescoring shows that a verdict holds; it is no run of its own"],
            },
            recorded, done.Changes, cell.Tui, []);
    }

    private static RowAxes Axes(RowAxes now, RowAxes was) => now is { Quality: { } quality, Blast: { } blast } && was is { Cost: { } cost, Latency: { } latency }
        ? now with { Cost = cost, Latency = latency, Composite = new Axes(quality, cost, latency, blast).Composite }
        : RowAxes.None;

    private static Row Repeats(Row row, RecordedAttempt recorded, WorkdirChanges? changes, TuiDefinition tui, IReadOnlyList<CallDrift> drift)
    {
        var was = recorded.Row;
        var different = changes is not null && recorded.Changes is { } before ? changes.DifferencesFrom(before, new(tui.StatePaths)) : [];
        return row with
        {
            Publishable = false,
            Record = new(
                was.CellId, was.Run, was.Attempt, was.Outcome,
                SameOutcome: row.Outcome == was.Outcome,
                SameDiff: different.Count == 0 && changes is null == recorded.Changes is null,
                different,
                [.. drift.Select(call => new RowDrift(call.Call, call.What, call.Detail))]),
        };
    }
}
