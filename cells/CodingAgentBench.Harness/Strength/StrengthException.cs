namespace CodingAgentBench.Harness.Strength;

/// <summary>The strength of a scorer cannot be told; the message says what stands in the way.</summary>
public sealed class StrengthException(string message) : Exception(message);
