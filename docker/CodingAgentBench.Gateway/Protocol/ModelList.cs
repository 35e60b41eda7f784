using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

internal static class ModelList
{
    public static JsonObject Of(string model) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray(new JsonObject
        {
            ["id"] = model,
            ["object"] = "model",
            ["created"] = 0,
            ["owned_by"] = "codingagentbench",
        }),
    };
}
