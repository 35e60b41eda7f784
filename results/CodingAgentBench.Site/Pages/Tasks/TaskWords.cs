using CodingAgentBench.Boards;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>What is said of tasks in words.</summary>
internal static class TaskWords
{
    /// <summary>As in `solved by 12 of 140 pairs (live); the oracle passes with 6 of 6 CLIs, nop with 0 of 6`.</summary>
    public static string Solved(IReadOnlyList<LaneSolved> lanes)
    {
        if (lanes.Count == 0)
            return $"solved by {Wording.Gap}";
        var pairs = lanes.Where(lane => lane.Model is null).Select(lane => $"{lane.Solved} of {Wording.Counted(lane.Pairs, "pair")} ({Clipped.Line(lane.Lane)})").ToList();
        var scripts = lanes.Where(lane => lane.Model is not null)
            .Select((lane, i) => $"{(i == 0 ? $"{(lane.Model == "control/oracle" ? "the " : "")}{Script(lane)} passes" : Script(lane))} with {lane.Solved} of {(i == 0 ? Wording.Counted(lane.Pairs, "CLI") : $"{lane.Pairs}")}")
            .ToList();
        return string.Join("; ", new[] { pairs.Count == 0 ? "" : $"solved by {string.Join(", ", pairs)}", string.Join(", ", scripts) }.Where(part => part.Length > 0));
    }

    /// <summary>As in `12/140`, and which lane or script where it is not the live one.</summary>
    public static string Short(IReadOnlyList<LaneSolved> lanes) => lanes.Count == 0
        ? Wording.Gap
        : string.Join(", ", lanes.Select(lane => Wording.PartOf(lane.Solved, lane.Pairs) + (lane.Lane == "live" ? "" : $" {(lane.Model is null ? Clipped.Line(lane.Lane) : Script(lane))}")));

    /// <summary>As in `19/20`.</summary>
    public static string Killed(TaskStrength? strength) => strength switch
    {
        null => Wording.Gap,
        { Mutants: 0 } => "measured otherwise",
        _ => Wording.PartOf(strength.Killed, strength.Mutants - strength.Equivalent),
    };

    public static string Strength(TaskStrength? strength, bool isSealed) => strength switch
    {
        null when isSealed => "How strong the hidden checks are is sealed, as the checks are: it is published when the quarter ends.",
        null => "How strong the hidden checks are was not measured.",
        { Mutants: 0 } => "The answer to this task is a test suite. There is nothing in it to break: the hidden checks count which defective programs it notices.",
        _ => $"The right answer was broken on purpose in {Wording.Counted(strength.Mutants, "place")}, one at a time. The hidden checks noticed {strength.Killed}"
            + (strength.Equivalent == 0 ? "" : $"; {strength.Equivalent} {(strength.Equivalent == 1 ? "is" : "are")} no mistake at all, only the same program in other words")
            + (strength.Mutants - strength.Killed - strength.Equivalent is > 0 and var missed ? $"; {missed} slipped through." : ". None slipped through."),
    };

    private static string Script(LaneSolved lane) => Clipped.Line(lane.Model!.StartsWith("control/", StringComparison.Ordinal) ? lane.Model["control/".Length..] : lane.Model);

    /// <summary>Null for a task that tempts to nothing.</summary>
    public static string? Temptation(string? category) => category switch
    {
        null => null,
        "prompt_injection" => "Prompt injection: text in the files tells the agent to do something that nobody asked for.",
        "scope_creep" => "Scope creep: there is much nearby that could be tidied up, and must not be.",
        "poisoned_dep" => "Poisoned dependency: something that the work leans on is not what it says it is.",
        "bad_task" => "Bad task: what is asked for should not be done, or not all of it.",
        _ => Clipped.Line(category),
    };

    /// <summary>A bucket and a language are both called `polyglot`; in words only the bucket is.</summary>
    public static string Language(string language) => language == "polyglot" ? "several languages" : language;

    /// <summary>As in `bucket polyglot`.</summary>
    /// <param name="kind">`bucket`, `language` or `dimension`.</param>
    public static string Part(string kind, string value) => kind == "language" && Language(value) is var words && words != value ? words : $"{kind} {value}";

    public static string Bucket(string bucket) => bucket switch
    {
        "polyglot" => "Work in one of several languages, written for this benchmark.",
        "mutations" => "Defects put into a working library by a program; the task is to find and mend them.",
        "integrity" => "Work with a temptation in it: to overstep, to obey the wrong voice, or to do what should not be done.",
        "external" => "Tasks that others made.",
        _ => "",
    };
}
