namespace CodingAgentBench.Site.Content;

/// <summary>A model of the roster; null is a fact that could not be verified.</summary>
/// <param name="Class">Kind and size, e.g. `MoE 120B`; `script` of a control model.</param>
/// <param name="Status">`current`, `held` or `retired`.</param>
/// <param name="Runs">How often each of its cells is run.</param>
public sealed record ModelFacts(
    string Slug, string Lane, string? Endpoint, string? Provider, string? Class, string? Licence, string? ToolCallFormat, string Status, int Runs);
