namespace CodingAgentBench.Scoring.Diffs;

/// <summary>A file that moved with its content unchanged.</summary>
public sealed record Rename(string From, string To);
