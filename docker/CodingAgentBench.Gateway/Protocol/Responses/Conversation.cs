using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>`instructions` and `input` of a request as chat messages.</summary>
internal sealed class Conversation
{
    /// <summary>The type of an item that declares tools and says nothing.</summary>
    public const string Tools = "additional_tools";

    private readonly List<JsonObject> _messages = [];
    private readonly ISet<string> _overruled;
    private string _reasoning = "";

    private Conversation(ISet<string> overruled) => _overruled = overruled;

    /// <exception cref="MalformedRequestException">There is nothing in it.</exception>
    public static JsonArray Read(JsonObject body, ISet<string> overruled)
    {
        var conversation = new Conversation(overruled);
        if (body["instructions"].AsText() is { Length: > 0 } instructions)
            conversation.AddSystem(instructions);
        if (body["input"].AsText() is { } prompt)
            conversation.Start("user", prompt);
        foreach (var item in body["input"].Objects())
            conversation.Add(item);
        return conversation._messages.Count > 0
            ? new([.. conversation._messages])
            : throw new MalformedRequestException("`input` must be a text or a list of at least one item.");
    }

    /// <summary>What is recorded of something that has no counterpart in a chat completion.</summary>
    public static string Unknown(string where, string? type) => $"{where}.{(type is { Length: > 0 and <= 40 } ? type : "unknown")}";

    private void Add(JsonObject item)
    {
        switch (item["type"].AsText() ?? "message")
        {
            case Tools:
                break;
            case "message":
                AddMessage(item["role"].AsText(), item["content"]);
                break;
            case "reasoning":
                var thought = ContentParts.Text(item["content"], _overruled);
                _reasoning += thought.Length > 0 ? thought : ContentParts.Text(item["summary"], _overruled);
                break;
            case "function_call":
                AddCall(item, item["arguments"].AsText() ?? "{}");
                break;
            case "custom_tool_call":
                AddCall(item, new JsonObject { [DeclaredTool.Input] = item["input"].AsText() ?? "" }.ToJsonString());
                break;
            case "function_call_output" or "custom_tool_call_output":
                Start("tool", ContentParts.Read(item["output"], _overruled))["tool_call_id"] = item["call_id"].AsText() ?? "";
                break;
            case var type:
                _overruled.Add(Unknown("input", type));
                break;
        }
    }

    private void AddMessage(string? role, JsonNode? content)
    {
        switch (role)
        {
            case "system" or "developer":
                AddSystem(ContentParts.Text(content, _overruled));
                break;
            case "assistant":
                var said = ContentParts.Text(content, _overruled);
                var message = Assistant();
                message["content"] = message["content"].AsText() is { Length: > 0 } before ? $"{before}\n{said}" : said;
                break;
            default:
                Start("user", ContentParts.Read(content, _overruled));
                break;
        }
    }

    /// <summary>
    /// Chat templates of open models want one system message, in front, and nothing that is called `developer`: what comes
    /// in front is joined, and what comes later is said by the user.
    /// </summary>
    private void AddSystem(string text)
    {
        if (_messages is [{ } only] && only["role"].AsText() == "system")
            only["content"] = $"{only["content"].AsText()}\n\n{text}";
        else
            Start(_messages.Count == 0 ? "system" : "user", text);
    }

    private void AddCall(JsonObject item, string arguments)
    {
        var tool = new DeclaredTool(item["name"].AsText() ?? "", item["namespace"].AsText(), IsCustom: false);
        var message = Assistant();
        if (message["tool_calls"] is not JsonArray calls)
            message["tool_calls"] = calls = [];
        calls.Add(new JsonObject
        {
            ["id"] = item["call_id"].AsText() ?? "",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = tool.ChatName, ["arguments"] = arguments },
        });
    }

    /// <summary>All that a model says and calls between two messages of others is one message, or its calls and their results would be parted.</summary>
    private JsonObject Assistant()
    {
        var message = _messages is [.., { } last] && last["role"].AsText() == "assistant" ? last : Start("assistant", null);
        if (_reasoning.Length > 0)
            message["reasoning_content"] = message["reasoning_content"].AsText() + _reasoning;
        _reasoning = "";
        return message;
    }

    private JsonObject Start(string role, JsonNode? content)
    {
        var message = new JsonObject { ["role"] = role, ["content"] = content };
        _messages.Add(message);
        return message;
    }
}
