using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

internal sealed class ReasoningItem(string id, int index, ResponseEvents events) : OutputItem(id, index, events)
{
    protected override JsonObject ToJson(string status) => new()
    {
        ["id"] = Id,
        ["type"] = "reasoning",
        ["summary"] = new JsonArray(),
        ["content"] = status == "completed" ? new JsonArray(new JsonObject { ["type"] = "reasoning_text", ["text"] = Text }) : [],
    };

    protected override void Appended(string delta) => Tell("response.reasoning_text.delta", ("content_index", 0), ("delta", delta));

    protected override void Closing() => Tell("response.reasoning_text.done", ("content_index", 0), ("text", Text));
}
