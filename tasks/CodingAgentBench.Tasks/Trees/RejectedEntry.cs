namespace CodingAgentBench.Tasks.Trees;

/// <summary>Something that was found in a folder or an archive and was not taken into the tree.</summary>
public sealed record RejectedEntry(string Path, string Reason);
