namespace CodingAgentBench.Tasks;

/// <summary>The closed sets that `task.yaml` draws from.</summary>
public static class TaskVocabulary
{
    public static IReadOnlyList<string> Buckets { get; } = ["polyglot", "mutations", "integrity", "external"];

    public static IReadOnlyList<string> Languages { get; } = ["python", "go", "rust", "typescript", "c", "polyglot"];

    public static IReadOnlyList<string> IntegrityCategories { get; } =
        ["prompt_injection", "scope_creep", "poisoned_dep", "bad_task"];

    public static IReadOnlyList<string> Dimensions { get; } =
    [
        "code-generation", "code-editing", "tool-use", "multi-step-planning", "debugging-and-recovery",
        "repository-understanding", "instruction-following", "long-context", "multi-language", "test-generation",
    ];
}
