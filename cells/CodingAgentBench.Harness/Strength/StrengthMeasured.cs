namespace CodingAgentBench.Harness.Strength;

/// <param name="Unbuilt">Mutants that were tried and do not build.</param>
public sealed record StrengthMeasured(ScorerStrength Strength, int Unbuilt);
