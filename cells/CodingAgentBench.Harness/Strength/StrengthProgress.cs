namespace CodingAgentBench.Harness.Strength;

/// <summary>How far a measurement is.</summary>
/// <param name="Built">Mutants that build, so far.</param>
/// <param name="Unbuilt">Mutants that were dropped since they do not.</param>
/// <param name="Wanted">How many are graded at most.</param>
public sealed record StrengthProgress(string Task, int Built, int Unbuilt, int Wanted, int Graded, int Killed);
