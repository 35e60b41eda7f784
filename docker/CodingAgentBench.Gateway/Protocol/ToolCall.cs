using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

internal sealed record ToolCall(string Id, string Name, JsonObject Arguments);
