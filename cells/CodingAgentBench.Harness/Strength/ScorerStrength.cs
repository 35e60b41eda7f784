using System.Text.Json.Serialization;

namespace CodingAgentBench.Harness.Strength;

/// <summary>How many wrong versions of a task's answer its hidden checks tell from the right one.</summary>
/// <param name="Inputs">SHA-256 of what was measured; lower-case hex.</param>
/// <param name="Mutants">How many were graded; all of them build.</param>
/// <param name="Killed">How many of these did not pass.</param>
/// <param name="AnswerMs">Median of the gradings of the answer itself, the sandbox included.</param>
public sealed record ScorerStrength(
    [property: JsonPropertyOrder(0), JsonRequired] string Inputs,
    [property: JsonPropertyOrder(2), JsonRequired] int Mutants,
    [property: JsonPropertyOrder(3), JsonRequired] int Killed,
    [property: JsonPropertyOrder(5), JsonRequired] long AnswerMs,
    [property: JsonPropertyOrder(6), JsonRequired] IReadOnlyList<Survivor> Survivors)
{
    /// <summary>What a task of the corpus needs.</summary>
    public const decimal Least = 0.9m;

    /// <summary>How many hidden checks the answer was held against.</summary>
    [JsonPropertyOrder(1)]
    public int Checks { get; init; }

    /// <summary>Mutants that are the same program in other words; nothing can kill them.</summary>
    [JsonIgnore]
    public int Equivalent => Survivors.Count(survivor => !string.IsNullOrWhiteSpace(survivor.Reason));

    /// <summary>From 0 to 1: the killed of those that can be killed, rounded down.</summary>
    [JsonPropertyName("strength"), JsonPropertyOrder(4)]
    public decimal Value => Mutants == Equivalent ? 1 : Math.Floor(1000m * Killed / (Mutants - Equivalent)) / 1000;

    [JsonIgnore]
    public bool Suffices => Value >= Least;
}
