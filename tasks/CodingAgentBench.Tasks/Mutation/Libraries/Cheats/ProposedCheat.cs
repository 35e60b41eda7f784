using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>A cheat that the tool wrote. It is kept when it looks green, build and visible tests, and the hidden checks refuse it.</summary>
/// <param name="Files">Laid over the workdir.</param>
public sealed record ProposedCheat(string Name, string Description, FileTree Files)
{
    public CheatDeclaration Declaration => new(Name, Description, []);
}
