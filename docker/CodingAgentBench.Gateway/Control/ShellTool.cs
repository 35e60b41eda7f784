using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control;

/// <summary>The tool of a request that runs a shell command.</summary>
internal sealed record ShellTool(string Name, string Parameter)
{
    private static readonly string[] Parameters = ["command", "cmd", "script"];

    /// <summary>The first function tool that takes a command as text, or null.</summary>
    public static ShellTool? In(JsonObject request)
    {
        foreach (var tool in (request["tools"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (tool["function"] is JsonObject function
                && (string?)function["name"] is { } name
                && (function["parameters"] as JsonObject)?["properties"] is JsonObject properties
                && Array.Find(Parameters, properties.ContainsKey) is { } parameter)
                return new(name, parameter);
        }
        return null;
    }

    public JsonObject Arguments(string command) => new() { [Parameter] = command };
}
