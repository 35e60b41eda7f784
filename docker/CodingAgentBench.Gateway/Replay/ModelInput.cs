using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Replay;

/// <summary>
/// What a model gets to see of a request, whatever protocol it came in, fit to be compared: volatile texts are settled,
/// ids of tool calls are counted, and an assistant that says nothing says nothing, be it `null`, `""` or left out.
/// </summary>
internal static class ModelInput
{
    /// <returns>Null when it is no request of that protocol.</returns>
    public static JsonObject? Of(JsonNode? request, string path)
    {
        if (request is not JsonObject body || Array.Find(GatewayServer.Protocols, protocol => protocol.Path == path) is not { } spoken)
            return null;
        try
        {
            var chat = spoken.Read(body).Chat;
            SettleMessages(chat["messages"]);
            return (JsonObject)Settle(chat)!;
        }
        catch (MalformedRequestException)
        {
            return null;
        }
    }

    private static void SettleMessages(JsonNode? messages)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var message in messages.Objects())
        {
            if (message["role"].AsText() == "assistant" && (message["content"] is null || message["content"].AsText() is ""))
                message.Remove("content");
            foreach (var call in message["tool_calls"].Objects())
                Count(call, "id");
            Count(message, "tool_call_id");
        }

        void Count(JsonObject holder, string field)
        {
            if (holder[field].AsText() is not { } id)
                return;
            if (!ids.TryGetValue(id, out var counted))
                ids[id] = counted = $"call {ids.Count + 1}";
            holder[field] = counted;
        }
    }

    private static JsonNode? Settle(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Settle(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Settle)]),
        _ when node.AsText() is { } text => VolatileText.Settle(text),
        _ => node?.DeepClone(),
    };
}
