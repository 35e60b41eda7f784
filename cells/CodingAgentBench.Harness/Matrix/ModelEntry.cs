namespace CodingAgentBench.Harness.Matrix;

/// <summary>One model on offer.</summary>
/// <param name="Endpoint">Identity of its endpoint, e.g. `nim:meta/llama-3.3-70b-instruct`; null when there is none to name.</param>
/// <param name="Runs">How often each of its cells is run.</param>
public sealed record ModelEntry(
    string Slug,
    string Lane,
    string? Endpoint,
    string? Provider,
    string? Class,
    string? Licence,
    string? ToolCallFormat,
    ModelStatus Status,
    int Runs)
{
    /// <summary>What the endpoint calls it: the part after the provider's prefix.</summary>
    public string? EndpointModel => Endpoint?[(Endpoint.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
