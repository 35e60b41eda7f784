using System.Text;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Chat;

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

    /// <summary>Of all its text, in UTF-16 units.</summary>
    public long Length { get; private set; }

    /// <param name="reply">A whole completion, or a chunk of one.</param>
    public void Add(JsonObject reply)
    {
        _model ??= reply["model"].AsText();
        if (reply["usage"] is JsonObject usage)
            Usage = new(usage["prompt_tokens"].AsCount(), usage["completion_tokens"].AsCount());
        var delta = ChatDelta.Of(reply);
        _content.Append(delta.Content);
        _reasoning.Append(delta.Reasoning);
        Length += (delta.Content?.Length ?? 0) + (delta.Reasoning?.Length ?? 0) + delta.Calls.Sum(call => call.Arguments?.Length ?? 0L);
        _finishReason = delta.FinishReason ?? _finishReason;
        foreach (var call in delta.Calls)
        {
            var known = _calls.GetValueOrDefault(call.Index, (null, null, new StringBuilder()));
            known.Arguments.Append(call.Arguments);
            _calls[call.Index] = (known.Id ?? call.Id, known.Name ?? call.Name, known.Arguments);
        }
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
}
