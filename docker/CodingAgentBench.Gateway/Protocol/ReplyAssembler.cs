using System.Text;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>Puts a reply together again out of its stream, for the trace and the token count.</summary>
internal sealed class ReplyAssembler
{
    private readonly StringBuilder _content = new();
    private readonly StringBuilder _reasoning = new();
    private readonly SortedDictionary<int, (string? Id, string? Name, StringBuilder Arguments)> _calls = [];
    private string? _finishReason;
    private string? _model;

    public TokenUsage? Usage { get; private set; }

    /// <summary>The model said that it is done, so a stream that ends here is whole.</summary>
    public bool Finished => _finishReason is not null;

    public void AddChunk(JsonObject chunk)
    {
        Common(chunk);
        if (FirstChoice(chunk) is not { } choice)
            return;
        _finishReason = Text(choice["finish_reason"]) ?? _finishReason;
        if (choice["delta"] is JsonObject delta)
            AddMessage(delta);
    }

    public void AddWhole(JsonObject completion)
    {
        Common(completion);
        if (FirstChoice(completion) is not { } choice)
            return;
        _finishReason = Text(choice["finish_reason"]) ?? "unknown";
        if (choice["message"] is JsonObject message)
            AddMessage(message);
    }

    public JsonObject ToJson()
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = _content.ToString() };
        if (_reasoning.Length > 0)
            message["reasoning_content"] = _reasoning.ToString();
        if (_calls.Count > 0)
        {
            message["tool_calls"] = new JsonArray([.. _calls.Values.Select(call => (JsonNode)new JsonObject
            {
                ["id"] = call.Id,
                ["name"] = call.Name,
                ["arguments"] = call.Arguments.ToString(),
            })]);
        }
        return new() { ["model"] = _model, ["finish_reason"] = _finishReason, ["message"] = message };
    }

    private static JsonObject? FirstChoice(JsonObject reply) =>
        reply["choices"] is JsonArray { Count: > 0 } choices ? choices[0] as JsonObject : null;

    private void Common(JsonObject reply)
    {
        _model ??= Text(reply["model"]);
        if (reply["usage"] is JsonObject usage)
            Usage = new(Number(usage["prompt_tokens"]), Number(usage["completion_tokens"]));
    }

    private void AddMessage(JsonObject message)
    {
        _content.Append(Text(message["content"]));
        _reasoning.Append(Text(message["reasoning_content"]) ?? Text(message["reasoning"]));
        if (message["tool_calls"] is not JsonArray calls)
            return;
        for (var position = 0; position < calls.Count; position++)
        {
            if (calls[position] is not JsonObject part)
                continue;
            var index = part["index"] is null ? position : (int)Number(part["index"]);
            var function = part["function"] as JsonObject;
            var known = _calls.GetValueOrDefault(index, (null, null, new StringBuilder()));
            known.Arguments.Append(Text(function?["arguments"]));
            _calls[index] = (known.Id ?? Text(part["id"]), known.Name ?? Text(function?["name"]), known.Arguments);
        }
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static long Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<long>(out var number) && number >= 0 ? number : 0;
}
