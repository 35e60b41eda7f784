namespace CodingAgentBench.Scoring.Constraints;

/// <param name="Target">What the promise was about, e.g. the file pattern.</param>
/// <param name="Detail">What broke it; empty when it was kept.</param>
public sealed record ConstraintResult(string Kind, string Target, bool Honoured, string Detail);
