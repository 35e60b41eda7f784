namespace CodingAgentBench.Tasks.Trees;

/// <summary>What a folder or archive held: the tree, and what could not be part of it.</summary>
public sealed record TreeReading(FileTree Tree, IReadOnlyList<RejectedEntry> Rejected);
