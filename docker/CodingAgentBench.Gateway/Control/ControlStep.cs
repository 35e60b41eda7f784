using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control;

/// <summary>One call of a CLI's tool.</summary>
/// <param name="Succeeded">Judges the text of the result.</param>
internal sealed record ControlStep(string Tool, JsonObject Arguments, Func<string, bool> Succeeded);
