using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>One chat completion on its way back, as the CLI's protocol words it. Either whole or in events, never both.</summary>
internal interface IReplyWriter
{
    JsonObject Whole(JsonObject completion);

    /// <param name="data">The text that <paramref name="chunk"/> was read from.</param>
    IEnumerable<SseItem<string>> Chunk(string data, JsonObject chunk);

    IEnumerable<SseItem<string>> End();

    /// <summary>The end of a reply that broke.</summary>
    IEnumerable<SseItem<string>> Failed(OpenAiError error);
}
