namespace CodingAgentBench.Harness.Mutating;

/// <summary>No task can be made from a library; the message says why, and what to do.</summary>
public sealed class UnfitLibraryException(string message) : Exception(message);
