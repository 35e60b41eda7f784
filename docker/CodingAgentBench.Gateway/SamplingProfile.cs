namespace CodingAgentBench.Gateway;

/// <summary>The sampling that every call of a cell uses, whatever the CLI asks for. A null is left to the endpoint.</summary>
/// <param name="Temperature">0 to 2.</param>
/// <param name="TopP">0 to 1.</param>
/// <param name="MaxTokens">Bound of one reply, in tokens.</param>
public sealed record SamplingProfile(string Name, double? Temperature, double? TopP, int? Seed, int? MaxTokens);
