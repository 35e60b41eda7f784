namespace CodingAgentBench.Tasks.Sealing;

/// <summary>Something cannot be sealed, opened or proven; the message says what to do.</summary>
public sealed class SealException(string message) : Exception(message);
