using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

internal sealed class FunctionCallItem(string id, int index, ResponseEvents events, string callId, DeclaredTool tool) : OutputItem(id, index, events)
{
    protected override JsonObject ToJson(string status)
    {
        var item = new JsonObject
        {
            ["id"] = Id,
            ["type"] = "function_call",
            ["status"] = status,
            ["call_id"] = callId,
            ["name"] = tool.Name,
            ["arguments"] = Text,
        };
        if (tool.Namespace is { } group)
            item["namespace"] = group;
        return item;
    }

    protected override void Appended(string delta) => Tell("response.function_call_arguments.delta", ("delta", delta));

    protected override void Closing() => Tell("response.function_call_arguments.done", ("arguments", Text));
}
