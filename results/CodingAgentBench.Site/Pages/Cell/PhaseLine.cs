using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Pages.Cell;

#pragma warning disable MA0048 // A line and its phases read best on one screen.

/// <summary>Where the time of an attempt went.</summary>
/// <param name="FirstCallMs">From the start of the attempt; null where the CLI called no model.</param>
/// <param name="LastAnswerMs">As above; the time of waiting is somewhere between the two.</param>
public sealed record PhaseLine(long TotalMs, IReadOnlyList<Phase> Phases, long? FirstCallMs, long? LastAnswerMs)
{
    internal static PhaseLine Of(Row row)
    {
        var at = 0L;
        var phases = row.Phases;
        IReadOnlyList<Phase> line =
        [
            Next("prepare", "Sandbox, files, settings and the way to the model are made ready", phases.PrepareMs),
            Next("agent", "The CLI works", phases.AgentMs),
            Next("waiting", "Its model was throttled or failing; not the CLI's time", phases.WaitingMs),
            Next("collect", "What it left is read back and compared", phases.CollectMs),
            Next("score", "The hidden checks run in a fresh sandbox", phases.ScoreMs),
            Next("teardown", "The sandbox is removed", phases.TeardownMs),
        ];
        var (start, end) = (line[1].StartMs, line[2].StartMs + line[2].Ms);
        return new(at, line, Within(start + row.Agent.FirstCallMs), Within(end - row.Agent.AfterLastCallMs));

        Phase Next(string name, string words, long ms)
        {
            // A row may be anybody's: no phase goes backwards or on for ever.
            var phase = new Phase(name, words, at, Math.Clamp(ms, 0, int.MaxValue));
            at += phase.Ms;
            return phase;
        }

        long? Within(long? ms) => ms is { } known ? Math.Clamp(known, start, end) : null;
    }
}

public sealed record Phase(string Name, string Words, long StartMs, long Ms);
