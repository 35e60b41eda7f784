using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Chat;

internal sealed class ChatProtocol : IProtocol
{
    /// <summary>What a CLI decides: the conversation and its tools. Everything else is the sampling profile's or the harness's.</summary>
    private static readonly string[] Theirs =
        ["messages", "tools", "tool_choice", "parallel_tool_calls", "response_format", "stop"];

    /// <summary>The gateway's own, and no wish that anybody could have: they are replaced without a word.</summary>
    private static readonly string[] Ours = ["model", "stream", "stream_options"];

    public string Path => "/v1/chat/completions";

    public ModelRequest Read(JsonObject body)
    {
        if (body["messages"] is not JsonArray { Count: > 0 } messages || messages.Any(message => message is not JsonObject))
            throw new MalformedRequestException("`messages` must be a list of at least one message.");
        if (body["model"].AsText() is not { Length: > 0 } model)
            throw new MalformedRequestException("`model` must be a text.");
        var chat = new JsonObject(Theirs.Where(body.ContainsKey).Select(name => KeyValuePair.Create(name, body[name]?.DeepClone())));
        var overruled = body.Select(field => field.Key).Except(Theirs).Except(Ours);
        var wantsUsage = (body["stream_options"] as JsonObject)?["include_usage"].IsTrue() ?? false;
        return new(chat, model, body["stream"].IsTrue(), [.. overruled], new ChatReplyWriter(wantsUsage));
    }
}
