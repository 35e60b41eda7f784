namespace CodingAgentBench.Sandbox;

/// <summary>The engine failed, not the program in it: the cell is `infra`.</summary>
public sealed class SandboxException(string message, Exception? inner = null) : Exception(message, inner);
