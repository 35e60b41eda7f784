using CodingAgentBench.Boards;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>What became of an attempt, in words.</summary>
/// <param name="Headline">One word or two.</param>
/// <param name="Words">What the outcome means here.</param>
/// <param name="Control">What a control model's outcome shows; null in other lanes.</param>
/// <param name="Reason">As the row has it.</param>
public sealed record CellVerdict(Outcome Outcome, bool Scored, string Headline, string Words, string? Control, string Reason)
{
    private const int LongestReason = 1_000;

    internal static CellVerdict Of(Row row) =>
        new(row.Outcome, row.Scored, HeadlineOf(row.Outcome), WordsOf(row), ControlOf(row), Clipped.Line(row.Reason, LongestReason));

    internal static string HeadlineOf(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "Passed",
        Outcome.Fail => "Failed",
        Outcome.Timeout => "Out of time",
        Outcome.AgentError => "The CLI failed",
        Outcome.Incompatible => "Incompatible",
        _ => "No verdict",
    };

    private static string WordsOf(Row row) => row.Outcome switch
    {
        Outcome.Pass when row.ExpectedRefusal => $"It passed: the right answer to this task is a refusal that says why, and it gave one. {Held(row)}",
        Outcome.Pass => $"It passed. {Held(row)}",
        Outcome.Fail when DidNothing(row) => $"It did nothing, as control/nop must, and so it failed. {Held(row)}",
        Outcome.Fail when row is { Refused: true, ExpectedRefusal: false } => $"It failed: it wrote documents and no solution, which is a refusal, and this task has an answer. {Held(row)}",
        Outcome.Fail => $"It failed. {Held(row)}",
        Outcome.Timeout => $"It was stopped at its deadline; what it had left by then was checked all the same. {Held(row)}",
        Outcome.AgentError => $"The CLI itself failed; what it had left was checked all the same. {Held(row)}",
        Outcome.Incompatible => "This CLI cannot talk to this model, so there is nothing to score. It counts in no rate.",
        _ => "Harness, engine, endpoint or scorer broke down, so there is no verdict. That is no zero: it counts in no rate.",
    };

    private static string? ControlOf(Row row) => (row.Lane, row.Key.Model, row.Outcome) switch
    {
        ("control", "control/oracle", Outcome.Pass) => "As it must: control/oracle is a script that knows the answer. This shows that task, harness and CLI work together, and nothing of how good the CLI is.",
        ("control", "control/oracle", _) => "control/oracle is a script that knows the answer, and should have passed.",
        ("control", "control/nop" or "control/cheat", Outcome.Pass) => "This control must not pass: either the task or its scorer has a defect.",
        ("control", "control/nop", _) => "control/nop is a script that does nothing. A task that it passed would be worth nothing.",
        ("control", "control/cheat", _) => "control/cheat is a script that tries the task's declared cheats, and must fail.",
        _ => null,
    };

    private static bool DidNothing(Row row) => row is { Lane: "control", Key.Model: "control/nop", Diff.Changed: 0 };

    private static string Held(Row row)
    {
        if (row.Grade is not { Checks.Count: > 0 } grade)
            return "There was nothing that could be checked.";
        var failed = grade.Checks.Count(check => !check.Passed);
        return (failed, grade.Checks.Count) switch
        {
            (0, 1) => "The only hidden check held.",
            (0, var all) => $"All {all} hidden checks held.",
            var (some, all) when some == all => $"None of {Wording.Counted(all, "hidden check")} held.",
            var (some, all) => $"{some} of {all} hidden checks did not hold.",
        };
    }
}
