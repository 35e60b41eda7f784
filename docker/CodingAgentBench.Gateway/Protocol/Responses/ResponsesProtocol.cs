using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>The Responses API, for CLIs that speak nothing else, translated to chat completions and back.</summary>
internal sealed class ResponsesProtocol : IProtocol
{
    private static readonly string[] Theirs =
        ["model", "stream", "stream_options", "instructions", "input", "tools", "tool_choice", "parallel_tool_calls", "text", "previous_response_id"];

    public string Path => "/v1/responses";

    public ModelRequest Read(JsonObject body)
    {
        if (body["model"].AsText() is not { Length: > 0 } model)
            throw new MalformedRequestException("`model` must be a text.");
        if (body["previous_response_id"] is not null)
            throw new MalformedRequestException("`previous_response_id` is not served: nothing is stored here, so send the whole conversation in `input`.");
        var overruled = new SortedSet<string>(
            body.Where(field => field.Value is not null).Select(field => field.Key).Except(Theirs), StringComparer.Ordinal);
        // codex may hand its tools over inside the conversation.
        var later = body["input"].Objects().Where(item => item["type"].AsText() == Conversation.Tools).SelectMany(item => item["tools"].Objects());
        var tools = ToolTable.Read(body["tools"].Objects().Concat(later), overruled);
        var chat = new JsonObject { ["messages"] = Conversation.Read(body, overruled) };
        if (tools.Chat.Count > 0)
            AddTools(chat, tools, body, overruled);
        if (TextFormat.Read(body["text"], overruled) is { } format)
            chat["response_format"] = format;
        return new(chat, model, body["stream"].IsTrue(), [.. overruled], new ResponsesReplyWriter(model, tools));
    }

    private static void AddTools(JsonObject chat, ToolTable tools, JsonObject body, ISet<string> overruled)
    {
        chat["tools"] = tools.Chat;
        if (ToolTable.Choice(body["tool_choice"], overruled) is { } choice)
            chat["tool_choice"] = choice;
        if (body["parallel_tool_calls"] is { } parallel)
            chat["parallel_tool_calls"] = parallel.IsTrue();
    }
}
