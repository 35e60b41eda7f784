using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Strength;

public interface IMutantBuilds
{
    /// <summary>For each mutant whether the tree with it builds.</summary>
    /// <exception cref="StrengthException">The tree does not build without any.</exception>
    Task<IReadOnlyList<bool>> BuildAsync(FileTree solved, IReadOnlyList<Mutant> mutants, CancellationToken cancellation);
}
