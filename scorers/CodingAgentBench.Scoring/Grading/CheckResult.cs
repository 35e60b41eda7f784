namespace CodingAgentBench.Scoring.Grading;

/// <summary>One hidden check. The name and message are public; expected values are not in them.</summary>
public sealed record CheckResult(string Name, bool Passed, string Message, long DurationMs);
