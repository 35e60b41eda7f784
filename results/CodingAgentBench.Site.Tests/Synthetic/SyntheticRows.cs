using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>Rows as a sweep might bring them: good and bad TUIs, good and bad models, easy and hard tasks, and a little of everything that goes wrong.</summary>
internal static class SyntheticRows
{
    public const int Checks = 12;

    private static readonly DateTimeOffset Start = new(2026, 10, 1, 6, 0, 0, TimeSpan.Zero);

    /// <returns>The attempts at one run of a cell: two where the first one met a broken endpoint and the second did not.</returns>
    public static IEnumerable<Row> Of(string tui, string model, TaskManifest task, int run)
    {
        var luck = Draw.Of("luck", tui, model, task.Id, $"{run}");
        if (luck is < 0.03)
            yield return Row(tui, model, task, run, 1, Outcome.Infra);
        if (luck is < 0.015)
            yield break;
        yield return Row(tui, model, task, run, luck < 0.03 ? 2 : 1, luck switch
        {
            > 0.995 => Outcome.Incompatible,
            > 0.97 => Outcome.Timeout,
            > 0.955 => Outcome.AgentError,
            _ => Draw.Of("pass", tui, model, task.Id, $"{run}") < Chance(tui, model, task) ? Outcome.Pass : Outcome.Fail,
        });
    }

    private static double Chance(string tui, string model, TaskManifest task) =>
        1 / (1 + Math.Exp(-(0.4 + (2.2 * (Draw.Of("tui", tui) - 0.5)) + (3 * (Draw.Of("model", model) - 0.5)) + (4 * (Draw.Of("task", task.Id) - 0.5)))));

    private static Row Row(string tui, string model, TaskManifest task, int run, int attempt, Outcome outcome)
    {
        string[] what = [tui, model, task.Id, $"{run}", $"{attempt}"];
        var (passed, scored) = (outcome == Outcome.Pass, outcome.IsScored());
        var key = new CellKey(
            tui, "conv", model, task.Id, "conv-vanilla", $"sha256:{Draw.Hash($"public {tui}")}", $"nim:synthetic/{model}", "default-t0.2-tp0.95", task.AddedDate);
        var (tokens, phases) = (Tokens(tui, task, what, scored), Phases(tui, task, what, scored));
        var constraints = scored ? Constraints(task, what) : [];
        var diff = scored ? Diff(tui, what) : RowDiff.None;
        var grade = scored ? Grade(passed, what) : null;
        var quality = !passed ? 0 : constraints.Length == 0 ? 1 : 0.8 + (0.2 * constraints.Count(constraint => constraint.Honoured) / constraints.Length);
        var (cost, latency) = (Against(task.Budget.Tokens, tokens.Total), Against(task.Budget.Seconds, phases.AgentMs / 1000.0));
        var blast = diff.Changed == 0 ? 1 : (double)diff.InScope / diff.Changed;
        var folder = $"traces/{key.CellId}-{run}-{attempt}";
        var files = SyntheticFiles.Of(what);
        return new(
            Results.Rows.Row.CurrentSchema, Results.Rows.Row.CurrentMethodology, key.CellId, key, run, attempt, "live", "full", task.Bucket, task.Language, task.Dimensions, task.ExpectedRefusal,
            Refused: task.ExpectedRefusal && passed, outcome, Reason(outcome), TimedOut: outcome == Outcome.Timeout, new("0.1.0", new('a', 40), Dirty: false),
            new("docker", "27.0", "container", new(1L << 30, 4L << 30, 1, 2, 512, 1L << 30)),
            new(tui, $"sha256:{Draw.Hash($"image {tui}")}", Draw.Hash($"inputs {tui}"), Locked: true), Publishable: true, [], tui == "goose" ? ["tui_image_sha is unknown"] : [],
            Start.AddSeconds((int)(864_000 * Draw.Of(["started", .. what]))), phases, tokens, new(tokens.Calls, task.MaxTurns, Exhausted: outcome == Outcome.Timeout && tokens.Calls > 20), null,
            new("1.18.33", outcome == Outcome.AgentError ? 1 : outcome == Outcome.Timeout ? null : 0, scored ? 400 + (long)(3000 * Draw.Of("first", tui)) : null, scored ? 150 : null,
                36_541, 0, OutputTruncated: false, [$"synthetic/{model}"], ["max_tokens"], tui == "aider" ? null : new(tokens.Prompt - 992, tokens.Completion)),
            diff, constraints, grade, scored ? new(quality, cost, latency, blast, quality * (0.55 + (0.15 * cost) + (0.15 * latency) + (0.15 * blast))) : RowAxes.None,
            new(Draw.Hash($"content {key.CellId}"), Draw.Hash(task.Description), Draw.Hash(files.Stdout), grade is null ? null : GradeHash.Of(grade),
                scored ? Draw.Hash(files.Trace) : null, scored ? Draw.Hash(files.Diff) : null, null),
            new(scored ? $"{folder}/trace.jsonl.br" : null, scored ? $"{folder}/diff.patch.br" : null, null, $"{folder}/stdout.txt.br", null),
            Record: null);
    }

    private static RowTokens Tokens(string tui, TaskManifest task, string[] what, bool scored)
    {
        if (!scored)
            return new(0, 0, 0, null, 0, "endpoint", Complete: true);
        var first = 800 + (long)(12_000 * Draw.Of("first prompt", tui));
        var total = first + (long)(task.Budget.Tokens * (0.3 + (1.5 * Draw.Of(["tokens", .. what]))) * (0.5 + Draw.Of("frugal", tui)));
        var completion = (total - first) / 20;
        return new(total - completion, completion, total, first, 4 + (int)(20 * Draw.Of(["calls", .. what])), "endpoint", Complete: true);
    }

    private static RowPhases Phases(string tui, TaskManifest task, string[] what, bool scored)
    {
        var agent = scored ? (long)(task.Budget.Seconds * 1000 * (0.2 + (1.6 * Draw.Of(["seconds", .. what]))) * (0.5 + Draw.Of("fast", tui))) : 0;
        var waiting = scored ? (long)(2000 * Draw.Of(["waiting", .. what])) : 600_000;
        return new(746, agent, waiting, 121, scored ? 1971 : 0, 138, 746 + agent + waiting + 121 + (scored ? 1971 : 0) + 138);
    }

    private static RowDiff Diff(string tui, string[] what)
    {
        var count = (int)(6 * Draw.Of(["diff", .. what]));
        var inScope = Math.Max(0, count - (int)(2 * Draw.Of(["blast", .. what])));
        string[] added = count > 2 ? ["src/answers.py"] : [];
        return new(
            added, [.. Enumerable.Range(1, count - added.Length < 0 ? 0 : count - added.Length).Select(number => $"src/part_{number}.py")], [], [], [], [],
            Draw.Of("state", tui) < 0.3 ? [$".{tui}/history"] : [], [], count, inScope);
    }

    private static RowConstraint[] Constraints(TaskManifest task, string[] what) =>
    [
        .. task.Constraints.Select(constraint => Draw.Of([constraint.Kind, constraint.Target, .. what]) < 0.93
            ? new RowConstraint(constraint.Kind, constraint.Target, Honoured: true, "")
            : new RowConstraint(constraint.Kind, constraint.Target, Honoured: false, "synthetic: it was not kept")),
    ];

    private static RowGrade Grade(bool passed, string[] what)
    {
        var failed = passed ? 0 : 1 + (int)(5 * Draw.Of(["failed", .. what]));
        return new(passed, passed ? 0 : 1,
            [.. Enumerable.Range(1, Checks).Select(number => new RowCheck($"the answer holds for the case that has the number {number}", number > failed, number > failed ? "" : "wrong result", 3 + number))],
            "");
    }

    private static string Reason(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "",
        Outcome.Fail => "hidden checks failed",
        Outcome.Timeout => "stopped at its deadline",
        Outcome.AgentError => "the CLI ended with exit code 1",
        Outcome.Incompatible => "the CLI cannot talk to this model",
        _ => "the endpoint answered 429 for longer than anybody waits",
    };

    private static double Against(double budget, double used) => budget / (budget + used);
}
