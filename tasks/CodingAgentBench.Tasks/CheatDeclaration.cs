namespace CodingAgentBench.Tasks;

/// <summary>A known way to look finished without doing the work: `cheats/&lt;name&gt;/` laid over the workdir, less <paramref name="Removes"/>.</summary>
public sealed record CheatDeclaration(string Name, string Description, IReadOnlyList<string> Removes);
