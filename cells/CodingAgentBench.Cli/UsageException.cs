namespace CodingAgentBench.Cli;

/// <summary>What was asked for makes no sense here; the message says what would.</summary>
internal sealed class UsageException(string message) : Exception(message);
