using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A damaged library that is fit for a task.</summary>
/// <param name="Workdir">What an agent starts from.</param>
/// <param name="Answer">The healthy file.</param>
/// <param name="Description">The prompt.</param>
/// <param name="Story">The number of the story, or of the example, in it.</param>
/// <param name="HardCoded">The damaged tree with only that example put right, where the tool knows how.</param>
public sealed record Specimen(Mutant Mutant, FileTree Workdir, FileTree Answer, string Description, int Story, FileTree? HardCoded);
