using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Chat;

/// <summary>Passes a reply on as it is.</summary>
internal sealed class ChatReplyWriter(bool wantsUsage) : IReplyWriter
{
    public JsonObject Whole(JsonObject completion) => completion;

    // The count was asked for by the gateway; a CLI that did not ask may not know an event without choices.
    public IEnumerable<SseItem<string>> Chunk(string data, JsonObject chunk) =>
        chunk["choices"] is JsonArray { Count: 0 } && !wantsUsage ? [] : [new(data)];

    public IEnumerable<SseItem<string>> End() => [new("[DONE]")];

    public IEnumerable<SseItem<string>> Failed(OpenAiError error) => [new(error.ToJson().ToJsonString())];
}
