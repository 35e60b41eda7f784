using CodingAgentBench.Boards;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Faq;

/// <summary>Answers that are true of the content that is shown, and not of a day on which somebody wrote them.</summary>
internal static class Questions
{
    public static IReadOnlyList<Question> Of(SiteContent content) =>
    [
        Models(content),
        Clis(content),
        Proprietary(content),
        new("trust", "Can I trust a number?",
            ["You can check it, which is better. The rows, the model's answers and the changed files are published, each with its hash; one command recounts everything from them.",
             "Look at the interval and at the number of tasks before the number itself. Where two CLIs are tied, the data does not say who is better, and neither do we."],
            ["`verify` proves that nothing moved and makes the leaderboards again; without a signature it does not prove who made it. Tests draw simulated sweeps and check that the intervals contain the truth as often as they claim; near 95 % with few tasks they do so a little less often, and the methodology says it."]),
        new("rerun", "How do I rerun one?",
            ["Two commands repeat a cell from its record. A replay needs no model and no network: the CLI works on the recorded answers and should come to the same files."],
            [$"`codingagentbench replay {Cell(content)}` runs the CLI again, `codingagentbench rescore {Cell(content)}` only the scorer; both exit with 0 when it comes to the same. A run with a model is a new sample: a hosted model need not answer twice alike, even with a seed."]),
        new("bad", "Why is my CLI so bad, or tied?",
            ["Open its cells: each shows what the model was asked, what the CLI changed and which hidden check failed. Perhaps we run it wrongly; its folder says how, and a pull request can mend it.",
             "Tied means that the difference could be chance. More tasks make intervals narrower; more runs of the same tasks help only a little."],
            ["Command line, configuration and environment are in `docker/<name>/tui.yaml`. Outcome `agent_error` is a CLI that failed by itself, `incompatible` one that cannot talk to the model; the second is excluded, not failed."]),
        new("judge", "Does a model judge the work?",
            ["No. Hidden checks run the code and compare data. Rules beside the task are decided by programs, too."],
            ["The refusal axis reads which files changed, never what the words say."]),
        Money(content),
        new("training", "What if a model has seen the tasks?",
            ["It may have. Workdirs and requests are public; hidden files carry a line that asks not to be trained on. Tasks can be sealed for a quarter, and afterwards anybody can check that nothing was exchanged."],
            [$"Of the {Wording.Counted(content.Tasks.Count, "task")} here {content.Tasks.Count(task => task.Manifest.IsSealed)} are sealed. Mutation tasks are made by a tool from a library and a seed, so new ones cost little."]),
        new("vendors", "What about people who work for a vendor?",
            ["They are welcome. Whoever works for a vendor of a CLI or a model, or is paid by one, says so in the pull request; who submits runs names it in the submission, and the list of submissions shows it."],
            ["`codingagentbench submission board` writes that list, `results/community/BOARD.md`. No page of this site has it."]),
    ];

    private static Question Models(SiteContent content)
    {
        var ran = content.Snapshot.Rows.Where(row => row.Lane == "live").Select(row => row.Key.Model).ToHashSet(StringComparer.Ordinal);
        var roster = content.Models.Where(model => model is { Lane: "live", Status: "current" }).Select(model => model.Slug).ToList();
        var current = roster.Count(ran.Contains);
        var others = current == ran.Count ? "" : $" {Wording.Counted(ran.Count - current, "more model")} in it {(ran.Count - current == 1 ? "is" : "are")} no longer current, or not of the roster.";
        return ran.Count == 0
            ? new("models", "Why is there no language model yet?",
                ["Because none was measured with this repository so far. This snapshot is a calibration: scripts that know the answer must pass everywhere, and scripts that do nothing must fail everywhere. It shows that the benchmark works, and says nothing about models or about how good a CLI is.",
                 "We would rather show an empty column than a number that did not come from a run."],
                [$"{Wording.Counted(roster.Count, "model")} of the roster {(roster.Count == 1 ? "is" : "are")} current. Two things are missing: the runs, and something that verifies that an endpoint serves the model it names. Until there is such a check, no row of a hosted model is published."])
            : new("models", "Why so few models?",
                [$"Of {Wording.Counted(roster.Count, "model")} that the roster lists as current, {current} {(current == 1 ? "is" : "are")} in this snapshot.{others} A model costs a run of every CLI on every task, several times over, and a model whose endpoint cannot be verified is not published."],
                ["The roster is `cells/matrix/models.yaml`; a fact that could not be verified is a null there."]);
    }

    private static Question Clis(SiteContent content)
    {
        string Names(string proof) => string.Join(", ", content.Tuis.Where(tui => tui.Proof == proof).Select(tui => tui.Title).DefaultIfEmpty("none"));
        return new("clis", "Which CLIs are proven, and which are not?",
            [$"Proven, which means that they ran here, with scripts in place of models, and passed: {Names("proven")}.",
             $"Unproven, which means written from source and documentation, and that no run of ours has shown yet that they work: {Names("unproven")}. Take none of their results for granted.",
             $"Planned, nothing to run yet: {Names("planned")}."],
            ["A proven CLI has worked with control models; whether it gets along with a certain real model only a run with that model shows. Each CLI's page says what is known."]);
    }

    private static Question Proprietary(SiteContent content)
    {
        var closed = content.Tuis.Where(tui => tui.Licence == "proprietary").Select(tui => tui.Title).ToList();
        return new("proprietary", "Are proprietary CLIs in?",
            [closed.Count == 0
                ? "None is at present. A CLI can be in when it takes any OpenAI-compatible endpoint and runs without a person."
                : $"Yes, and they are marked: {string.Join(", ", closed)}. A CLI can be in when it takes any OpenAI-compatible endpoint and runs without a person. One that talks to its vendor's models alone cannot be measured with the model held fixed."],
            ["The licence of each is in its `tui.yaml` and on its page. Images are built from the vendor's own package; nothing of it is in the repository."]);
    }

    private static Question Money(SiteContent content) => new("money", "What does it cost to run, and where are the prices?",
        ["Reading is free, and so are replays and the control models: they need no model at all. A sweep with models costs what your endpoint costs."],
        [content.Snapshot.Meta.Prices.Count == 0
            ? "This snapshot has no prices, so money is a gap everywhere, and tokens and seconds are what there is. Prices come with a date and a source, or not at all."
            : $"Prices of {Wording.Counted(content.Snapshot.Meta.Prices.Count, "model")} are in the snapshot's meta.json, each with its date and source. Where a model has none, money is a gap, not a zero."]);

    private static string Cell(SiteContent content) => content.Cells.Count > 0 ? content.Cells[0].Id : "<cell_id>";
}
