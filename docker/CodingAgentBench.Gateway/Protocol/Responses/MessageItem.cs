using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

internal sealed class MessageItem(string id, int index, ResponseEvents events) : OutputItem(id, index, events)
{
    private JsonObject Part => new() { ["type"] = "output_text", ["text"] = Text, ["annotations"] = new JsonArray(), ["logprobs"] = new JsonArray() };

    protected override JsonObject ToJson(string status) => new()
    {
        ["id"] = Id,
        ["type"] = "message",
        ["status"] = status,
        ["role"] = "assistant",
        ["content"] = status == "completed" ? new JsonArray(Part) : [],
    };

    protected override void Opened() => Tell("response.content_part.added", ("content_index", 0), ("part", Part));

    protected override void Appended(string delta) =>
        Tell("response.output_text.delta", ("content_index", 0), ("delta", delta), ("logprobs", new JsonArray()));

    protected override void Closing()
    {
        Tell("response.output_text.done", ("content_index", 0), ("text", Text), ("logprobs", new JsonArray()));
        Tell("response.content_part.done", ("content_index", 0), ("part", Part));
    }
}
