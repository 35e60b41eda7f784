using System.Text;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Replay;

/// <summary>The assembled answer of a recorded call, rendered again as a chat completion.</summary>
/// <param name="place">Applied to every text of it.</param>
internal sealed class RecordedReply(Exchange recorded, Func<string, string> place)
{
    /// <summary>What the CLI asked for stays its own choice: a recorded stream can be had whole, and the other way round.</summary>
    public byte[] Render(bool stream) => Encoding.UTF8.GetBytes(stream ? Events() : Whole().ToJsonString());

    private JsonObject Whole() => Envelope(
        "chat.completion",
        new JsonObject { ["index"] = 0, ["message"] = Message(withIndex: false), ["finish_reason"] = recorded.Response.Field("finish_reason")?.DeepClone() },
        Usage());

    private string Events()
    {
        var events = new StringBuilder();
        Add(new JsonObject { ["index"] = 0, ["delta"] = Message(withIndex: true), ["finish_reason"] = null }, null);
        // A stream that broke off breaks off again.
        if (recorded.Trouble is not null)
            return events.ToString();
        if (recorded.Response.Field("finish_reason") is { } reason)
            Add(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject(), ["finish_reason"] = reason.DeepClone() }, null);
        if (Usage() is { } usage)
            Add(null, usage);
        return events.Append("data: [DONE]\n\n").ToString();

        void Add(JsonObject? choice, JsonObject? usage) =>
            events.Append($"data: {Envelope("chat.completion.chunk", choice, usage).ToJsonString()}\n\n");
    }

    private JsonObject Message(bool withIndex)
    {
        var said = recorded.Response.Field("message");
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Placed(said.Field("content")) };
        if (Placed(said.Field("reasoning_content")) is { } reasoning)
            message["reasoning_content"] = reasoning;
        var calls = said.Field("tool_calls").Objects().Select((call, index) => (JsonNode)Call(call, withIndex ? index : null)).ToArray();
        if (calls.Length > 0)
            message["tool_calls"] = new JsonArray(calls);
        return message;
    }

    private JsonObject Call(JsonObject call, int? index)
    {
        var json = new JsonObject
        {
            ["id"] = call["id"].AsText(),
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call["name"].AsText(), ["arguments"] = Placed(call["arguments"]) },
        };
        if (index is { } position)
            json.Insert(0, "index", position);
        return json;
    }

    private string? Placed(JsonNode? text) => text.AsText() is { } said ? place(said) : null;

    private JsonObject? Usage() => recorded.Usage is not { } usage ? null : new()
    {
        ["prompt_tokens"] = usage.Prompt,
        ["completion_tokens"] = usage.Completion,
        ["total_tokens"] = usage.Prompt + usage.Completion,
    };

    private JsonObject Envelope(string kind, JsonObject? choice, JsonObject? usage)
    {
        var envelope = new JsonObject
        {
            ["id"] = $"chatcmpl-replay-{recorded.Number}",
            ["object"] = kind,
            ["created"] = 0,
            ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
        };
        if (recorded.Response.Field("model").AsText() is { } model)
            envelope["model"] = model;
        if (usage is not null)
            envelope["usage"] = usage;
        return envelope;
    }
}
