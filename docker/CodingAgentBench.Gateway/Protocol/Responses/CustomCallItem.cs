using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>A call of a custom tool: its input is inside the function's arguments, so it is known when those are whole.</summary>
internal sealed class CustomCallItem(string id, int index, ResponseEvents events, string callId, DeclaredTool tool) : OutputItem(id, index, events)
{
    /// <summary>A model that was told about a free form may have used it at once.</summary>
    private string Input
    {
        get
        {
            try
            {
                return (StrictJson.Parse(Text) as JsonObject)?[DeclaredTool.Input].AsText() ?? Text;
            }
            catch (JsonException)
            {
                return Text;
            }
        }
    }

    protected override JsonObject ToJson(string status)
    {
        var item = new JsonObject
        {
            ["id"] = Id,
            ["type"] = "custom_tool_call",
            ["status"] = status,
            ["call_id"] = callId,
            ["name"] = tool.Name,
            ["input"] = Input,
        };
        if (tool.Namespace is { } group)
            item["namespace"] = group;
        return item;
    }

    protected override void Appended(string delta)
    {
    }

    protected override void Closing()
    {
        Tell("response.custom_tool_call_input.delta", ("delta", Input));
        Tell("response.custom_tool_call_input.done", ("input", Input));
    }
}
