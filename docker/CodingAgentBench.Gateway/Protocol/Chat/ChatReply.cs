using System.Text;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Chat;

/// <summary>A whole reply of a model of ours, rendered as the protocol wants it.</summary>
/// <param name="ToolCall">A call of one tool, or null for plain text.</param>
internal sealed record ChatReply(string Content, ToolCall? ToolCall, TokenUsage Usage)
{
    private string FinishReason => ToolCall is null ? "stop" : "tool_calls";

    public byte[] Render(string model, bool stream) => Encoding.UTF8.GetBytes(stream ? Events(model) : Whole(model).ToJsonString());

    private JsonObject Whole(string model)
    {
        var choice = new JsonObject { ["index"] = 0, ["message"] = Message(withIndex: false), ["finish_reason"] = FinishReason };
        return Envelope("chat.completion", model, choice, UsageJson());
    }

    private string Events(string model)
    {
        var delta = new JsonObject { ["index"] = 0, ["delta"] = Message(withIndex: true), ["finish_reason"] = null };
        var end = new JsonObject { ["index"] = 0, ["delta"] = new JsonObject(), ["finish_reason"] = FinishReason };
        return string.Concat(
            Event(Envelope("chat.completion.chunk", model, delta, null)),
            Event(Envelope("chat.completion.chunk", model, end, null)),
            Event(Envelope("chat.completion.chunk", model, null, UsageJson())),
            "data: [DONE]\n\n");
    }

    private JsonObject Message(bool withIndex)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Content };
        if (ToolCall is { } call)
        {
            var json = new JsonObject
            {
                ["id"] = call.Id,
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments.ToJsonString() },
            };
            if (withIndex)
                json.Insert(0, "index", 0);
            message["tool_calls"] = new JsonArray(json);
        }
        return message;
    }

    private JsonObject UsageJson() => new()
    {
        ["prompt_tokens"] = Usage.Prompt,
        ["completion_tokens"] = Usage.Completion,
        ["total_tokens"] = Usage.Prompt + Usage.Completion,
    };

    private static JsonObject Envelope(string kind, string model, JsonObject? choice, JsonObject? usage) => new()
    {
        ["id"] = "chatcmpl-control",
        ["object"] = kind,
        ["created"] = 0,
        ["model"] = model,
        ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
        ["usage"] = usage,
    };

    private static string Event(JsonObject data) => $"data: {data.ToJsonString()}\n\n";
}
