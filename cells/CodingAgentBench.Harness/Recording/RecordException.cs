namespace CodingAgentBench.Harness.Recording;

/// <summary>A recorded attempt cannot be used: a file of it is missing, was changed since, or is not what it should be.</summary>
public sealed class RecordException(string message, Exception? inner = null) : Exception(message, inner);
