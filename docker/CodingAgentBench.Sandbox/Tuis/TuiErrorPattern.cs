namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>A text (not an expression) in the CLI's output that means it failed, and how to say so.</summary>
public sealed record TuiErrorPattern(string Contains, string Reason);
