using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Strength;

/// <summary>The verified solution with one mistake in a file that the answer brings.</summary>
internal static class MutantsOfAnswer
{
    /// <summary>Another test is no wrong answer: where a test suite is the deliverable, the scorer's own defective programs are its measure.</summary>
    private static readonly GlobSet Tests = new(["**/tests/**", "**/test_*.py", "**/*_test.go", "**/*.test.ts"]);

    public static IReadOnlyList<string> Files(TaskFolder task) =>
        [.. task.Answer.Paths.Where(path => Language.OfPath(path) is not null && !Tests.Matches(path))];

    /// <summary>In the order in which they are tried, which is the task's own.</summary>
    public static IReadOnlyList<Mutant> Of(TaskFolder task)
    {
        var files = Files(task).ToHashSet(StringComparer.Ordinal);
        var sources = FileTree.Of(task.Answer.Entries.Where(entry => files.Contains(entry.Path)));
        return Mutants.Shuffled(Mutants.Of(sources, new(["**"])), task.Manifest.Id);
    }
}
