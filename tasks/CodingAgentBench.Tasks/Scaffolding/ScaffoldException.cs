namespace CodingAgentBench.Tasks.Scaffolding;

/// <summary>The folder that is asked for cannot be made; the message says what would work.</summary>
public sealed class ScaffoldException(string message) : Exception(message);
