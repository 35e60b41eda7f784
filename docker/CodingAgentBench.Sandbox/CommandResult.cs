namespace CodingAgentBench.Sandbox;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Null when the deadline ended it; 128 + n when signal n did.</param>
public sealed record CommandResult(int? ExitCode, bool TimedOut, CapturedOutput Output, CapturedOutput Error, TimeSpan Elapsed);
