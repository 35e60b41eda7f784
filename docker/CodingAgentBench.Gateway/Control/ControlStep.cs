using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control;

/// <summary>One call of a CLI's tool.</summary>
/// <param name="Succeeded">Judges the text of the result.</param>
internal sealed record ControlStep(string Tool, JsonObject Arguments, Func<string, bool> Succeeded)
{
    /// <summary>How often the call may be made. A CLI may lose a command's output when its machine is busy.</summary>
    public int Tries { get; init; } = 1;
}
