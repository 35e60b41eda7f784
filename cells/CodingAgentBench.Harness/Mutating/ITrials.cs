using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>A library whose mutants can be tried, one independently of the other.</summary>
internal interface ITrials
{
    SourceLibrary Library { get; }

    Task<Trial> RunAsync(Mutant mutant, CancellationToken cancellation);

    /// <summary>Whether a workdir with the visible tests of a specimen builds and passes them.</summary>
    Task<bool> LooksGreenAsync(FileTree workdir, CancellationToken cancellation);
}
