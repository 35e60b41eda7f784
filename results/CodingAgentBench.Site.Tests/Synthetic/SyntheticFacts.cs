using CodingAgentBench.Site.Content;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>TUIs and models by the names of the real ones. Whatever else is said of them is a stand-in.</summary>
internal static class SyntheticFacts
{
    private static readonly string[] Lanes = ["live", "control"];

    /// <summary>The ten that run, and one that is only planned.</summary>
    public static IReadOnlyList<TuiFacts> Tuis { get; } =
    [
        Tui("aider", "unproven"), Tui("codex", "proven"), Tui("copilot", "proven"), Tui("crush", "unproven"), Tui("goose", "unproven"), Tui("mini", "proven"),
        Tui("opencode", "proven"), Tui("openhands", "unproven"), Tui("pi", "proven"), Tui("qwen-code", "proven"), Tui("plandex", "planned"),
    ];

    /// <summary>The fourteen that run, one that is held, one that has retired, and two that are scripts.</summary>
    public static IReadOnlyList<ModelFacts> Models { get; } =
    [
        Model("deepseek-v4-flash", "DeepSeek", "MoE 284B"), Model("deepseek-v4-pro", "DeepSeek", "MoE 1.6T"), Model("glm-5.1", "Zhipu AI", "MoE 744B"),
        Model("gpt-oss-120b", "OpenAI", "MoE 120B"), Model("kimi-k2.6", "Moonshot AI", "MoE 1T"), Model("llama-3.3-70b", "Meta", "Dense 70B"),
        Model("llama-3.3-nemotron-super-49b-v1", "NVIDIA", "Dense 49B"), Model("llama-4-maverick-17b-128e", "Meta", "MoE 400B"),
        Model("mistral-small-4-119b-2603", "Mistral AI", "MoE 119B"), Model("nemotron-3-super-120b", "NVIDIA", "MoE 120B"),
        Model("qwen3-next-80b", "Alibaba (Qwen)", "MoE 80B"), Model("qwen3.5-122b", "Alibaba (Qwen)", "MoE 122B"),
        Model("step-3.5-flash", "StepFun", "MoE 196B"), Model("step-3.7-flash", "StepFun", "MoE 198B"),
        Model("minimax-m3", "MiniMax", "MoE 427B") with { Status = "held", Licence = null },
        Model("qwen3-coder-480b", "Alibaba (Qwen)", "MoE 480B") with { Status = "retired" },
        Script("nop"), Script("oracle"),
    ];

    public static TaskFacts Of(TaskManifest task) => new(
        task, 4 + (int)(12 * Draw.Of("files", task.Id)), 100 + (int)(900 * Draw.Of("lines", task.Id)),
        Draw.Of("strength", task.Id) < 0.1 ? null : new(SyntheticRows.Checks, 40, 38, 1, 0.974m, 250 + (int)(2000 * Draw.Of("answer", task.Id))));

    private static TuiFacts Tui(string name, string proof) => new(
        name, $"{char.ToUpperInvariant(name[0])}{name[1..]}", $"https://example.org/{name}", "MIT", proof == "planned" ? null : "1.18.33", proof,
        proof == "proven" ? "" : "synthetic: nobody tried", ["container", "process"], ["chat"], [name, "--model", "${model}"], "${prompt}", ["conv"], ["conv-vanilla"],
        [$".{name}/**"], proof == "planned" ? null : Draw.Hash($"inputs {name}"));

    private static ModelFacts Model(string slug, string provider, string kind) => new(slug, Lanes[0], $"nim:synthetic/{slug}", provider, kind, "Apache-2.0", "openai", "current", 3);

    private static ModelFacts Script(string name) => new($"control/{name}", Lanes[1], $"control:{name}", null, "script", null, null, "current", 1);
}
