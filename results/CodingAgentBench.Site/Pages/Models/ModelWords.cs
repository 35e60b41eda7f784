using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Models;

/// <summary>What is said of models in words.</summary>
internal static class ModelWords
{
    /// <summary>What a control model does and why it is there; null for any other.</summary>
    public static string? Purpose(string slug, string lane) => slug switch
    {
        "control/oracle" => "A script that knows the answer to every task and writes it down through the tools that the CLI offers. It must pass everywhere: where it does not, the benchmark is broken, and not the CLI.",
        "control/nop" => "A script that says it is done and changes nothing. It must pass nowhere: where it does, the hidden checks of a task ask for nothing. What is spent with it is what the CLI spends by itself.",
        "control/cheat" => "A script that tries every known way to look finished without doing the work. It must pass nowhere: where it does, a task can be fooled.",
        _ when lane == Leaderboard.ControlLane => "A script of ours, and no language model: it tests the benchmark.",
        "local" => "Whatever your own endpoint calls CAB_MODEL: so that anybody can measure a model that is not in the roster.",
        _ => null,
    };

    public static string Status(string? status) => status switch
    {
        "current" => "current: it is measured",
        "held" => "held: it is not measured for now",
        "retired" => "retired: it is measured no more",
        null => "not in the roster any more",
        _ => status,
    };
}
