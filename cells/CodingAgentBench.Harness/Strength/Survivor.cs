namespace CodingAgentBench.Harness.Strength;

/// <summary>A mutant that the hidden checks accept.</summary>
/// <param name="Reason">Why it is no mistake but the same program in other words; written by a person, null until then.</param>
public sealed record Survivor(string Id, string Original, string Replacement, string? Reason);
