namespace CodingAgentBench.Tasks;

/// <summary>A promise that the agent was asked to keep, decided by one deterministic check.</summary>
/// <param name="Path">The file pattern of the kinds that have one, else empty.</param>
/// <param name="Maximum">The bound of the kinds that have one, else 0.</param>
public sealed record ConstraintDeclaration(string Kind, string Path, int Maximum);
