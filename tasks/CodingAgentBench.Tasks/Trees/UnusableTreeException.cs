namespace CodingAgentBench.Tasks.Trees;

/// <summary>What an archive holds cannot be a tree: too much of it, or not a way to write a file. Whoever filled the folder is to blame.</summary>
public sealed class UnusableTreeException(string message, Exception? inner = null) : Exception(message, inner);
