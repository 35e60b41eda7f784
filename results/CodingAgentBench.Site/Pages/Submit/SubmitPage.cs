using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Submit;

/// <summary>The three ways in; CONTRIBUTING.md and the READMEs are their source.</summary>
public sealed record SubmitPage(IReadOnlyList<WayIn> Ways)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<SubmitView, SubmitPage>(
            "submit/", "Submit", "How to hand in a CLI, a task, or runs from your own hardware.", () => new([Tui, Task, Runs(content)]));
    }

    private static WayIn Tui { get; } = new(
        "tui", "A CLI",
        "Is your coding agent missing? It needs one folder: how it is started, which endpoint it talks to, what it leaves behind. Its cells are on offer at once, for every task and model.",
        [
            "It takes an OpenAI-compatible endpoint of anybody's, and runs without a person at the keyboard.",
            "`docker/<name>/tui.yaml` declares its command line, configuration, environment, state files and licence.",
            "`docker/<name>/Dockerfile` builds it on `docker/base`, at a pinned version; while cells run there is no network and no root.",
            "`docker/<name>/README.md` says what is known of it. Until its smoke cells have passed, it says unproven.",
        ],
        [
            "codingagentbench images build <name>",
            "codingagentbench images lock",
            "dotnet test --filter \"suite=smoke&tui=<name>\"",
            "dotnet test --filter \"calibrates=<name>\"",
        ],
        "With the model that knows the answers every smoke task must pass, and with the one that does nothing every one must fail. Then it can be called proven.");

    private static WayIn Task { get; } = new(
        "task", "A task",
        "Have you met a bug that tells good agents from bad ones? Write it down as a small project, with checks that the agent never sees.",
        [
            "The request, as a colleague would write it, and several files to start from, with visible tests that a wrong fix passes, too.",
            "A verified answer, at least three cheats that must fail, and at least 15 hidden checks.",
            "The checks notice 90 % of deliberately broken answers, and twenty gradings of one answer agree.",
            "Less than half of it is in another task.",
        ],
        [
            "codingagentbench new task polyglot/my-task --language go",
            "codingagentbench canary tasks/v0.1/polyglot/my-task",
            "codingagentbench strength polyglot/my-task",
            "dotnet test --filter \"validates=polyglot/my-task\"",
        ],
        "Every check of the validation says what to do when it does not hold. CONTRIBUTING.md goes through all of it; mutation tasks are made by a tool from a healthy library.");

    private static WayIn Runs(SiteContent content)
    {
        var unproven = string.Join(' ', content.Tuis.Where(tui => tui.Proof == "unproven" && tui.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Select(tui => tui.Name));
        return new(
            "runs", "Runs from your hardware",
            "Do you have machines? Run a whole sweep and hand in every attempt, not only the scores.",
            [
                "A whole sweep of `cells/matrix/sweeps.yaml`, from a clean checkout, in containers, with the locked images. `images build` makes those of the proven CLIs; others are built by name, where the network allows it.",
                "All attempts with their traces; failures of your infrastructure stay in. At most 5 % of the runs of a CLI with a model may lack a verdict.",
                "`meta.yaml` says on what hardware, with which serving stack, and who pays you. It is written for you, but for what only you know.",
                "The folder's name is the day and your GitHub handle; `octocat` stands for it below.",
            ],
            [
                "codingagentbench images build",
                .. unproven.Length == 0 ? Array.Empty<string>() : [$"codingagentbench images build {unproven}"],
                "codingagentbench run --sweep v0.1",
                "codingagentbench submission new results/sweeps/v0.1 --sweep v0.1 -o results/community/20261121-octocat",
                "$EDITOR results/community/20261121-octocat/meta.yaml",
                "codingagentbench submission check results/community/20261121-octocat",
            ],
            "A tenth of your cells, chosen by the hash of your rows, runs again on other hardware. Within ±2 percentage points of pass rate and ±10 % of tokens per correct task it is verified: "
            + "`codingagentbench submission board` lists it in `results/community/BOARD.md`, with a leaderboard of its own beside that. Numbers of different hardware are never pooled, and none of them is on this site.")
        {
            Beforehand = "Before you spend weeks of GPUs: with methodology 0.1 no row of a language model is published in a snapshot, because nothing verifies yet that an endpoint serves the model it names. "
                + "A submission is checked, run again and listed; more does not come of it for now.",
        };
    }
}
