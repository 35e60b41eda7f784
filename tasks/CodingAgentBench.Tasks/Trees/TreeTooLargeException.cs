namespace CodingAgentBench.Tasks.Trees;

public sealed class TreeTooLargeException(string message) : Exception(message);
