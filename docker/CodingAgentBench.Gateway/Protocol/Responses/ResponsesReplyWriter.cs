using System.Net.ServerSentEvents;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol.Chat;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>Turns a chat completion into a response, each piece as soon as it is there.</summary>
internal sealed class ResponsesReplyWriter(string model, ToolTable tools) : IReplyWriter
{
    private readonly string _id = RandomNumberGenerator.GetHexString(24, lowercase: true);
    private readonly ResponseEvents _events = new();
    private readonly SortedDictionary<int, OutputItem> _open = [];
    private readonly Dictionary<int, OutputItem> _calls = [];
    private readonly SortedDictionary<int, JsonObject> _output = [];
    private int _items;
    private (OutputItem Item, int Index)? _prose;
    private JsonObject? _usage;
    private string? _finishReason;
    private bool _started;

    public JsonObject Whole(JsonObject completion)
    {
        Add(completion);
        Close();
        return Response(Status);
    }

    public IEnumerable<SseItem<string>> Chunk(string data, JsonObject chunk)
    {
        Start();
        Add(chunk);
        return _events.Take();
    }

    public IEnumerable<SseItem<string>> End()
    {
        Start();
        Close();
        _events.Add($"response.{Status}", new() { ["response"] = Response(Status) });
        return _events.Take();
    }

    public IEnumerable<SseItem<string>> Failed(OpenAiError error)
    {
        Start();
        var response = Response("failed");
        response["error"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message };
        _events.Add("response.failed", new() { ["response"] = response });
        return _events.Take();
    }

    private string Status => _finishReason is "length" or "content_filter" ? "incomplete" : "completed";

    private void Start()
    {
        if (_started)
            return;
        _started = true;
        _events.Add("response.created", new() { ["response"] = Response("in_progress") });
        _events.Add("response.in_progress", new() { ["response"] = Response("in_progress") });
    }

    private void Add(JsonObject reply)
    {
        _usage = reply["usage"] as JsonObject ?? _usage;
        var delta = ChatDelta.Of(reply);
        _finishReason = delta.FinishReason ?? _finishReason;
        if (delta.Reasoning is { Length: > 0 } reasoning)
            Prose<ReasoningItem>(index => new($"rs_{_id}_{index}", index, _events)).Append(reasoning);
        if (delta.Content is { Length: > 0 } content)
            Prose<MessageItem>(index => new($"msg_{_id}_{index}", index, _events)).Append(content);
        foreach (var call in delta.Calls)
            AddCall(call);
    }

    /// <summary>The text that is being written, or a new one of that kind.</summary>
    private OutputItem Prose<T>(Func<int, T> create)
        where T : OutputItem
    {
        if (_prose is { Item: T same })
            return same;
        EndProse();
        var index = _items++;
        _prose = (create(index), index);
        _prose.Value.Item.Open();
        return _prose.Value.Item;
    }

    private void EndProse()
    {
        if (_prose is { } written)
            _output[written.Index] = written.Item.Close();
        _prose = null;
    }

    /// <summary>Pieces of several calls may be mixed, so a call ends with the reply.</summary>
    private void AddCall(CallDelta call)
    {
        if (!_calls.TryGetValue(call.Index, out var item))
        {
            EndProse();
            var index = _items++;
            item = Call(call, index);
            _calls[call.Index] = _open[index] = item;
            item.Open();
        }
        item.Append(call.Arguments ?? "");
    }

    private OutputItem Call(CallDelta call, int index)
    {
        var callId = call.Id is { Length: > 0 } id ? id : $"call_{_id}_{index}";
        var tool = tools.Find(call.Name ?? "");
        return tool.IsCustom
            ? new CustomCallItem($"ctc_{_id}_{index}", index, _events, callId, tool)
            : new FunctionCallItem($"fc_{_id}_{index}", index, _events, callId, tool);
    }

    private void Close()
    {
        EndProse();
        foreach (var (index, item) in _open)
            _output[index] = item.Close();
        _open.Clear();
    }

    private JsonObject Response(string status) => new()
    {
        ["id"] = $"resp_{_id}",
        ["object"] = "response",
        ["created_at"] = 0,
        ["status"] = status,
        ["model"] = model,
        ["output"] = new JsonArray([.. _output.Values.Select(item => item.DeepClone())]),
        ["usage"] = status == "in_progress" ? null : Usage(),
        ["error"] = null,
        ["incomplete_details"] = status != "incomplete" ? null
            : new JsonObject { ["reason"] = _finishReason == "length" ? "max_output_tokens" : "content_filter" },
    };

    /// <summary>CLIs insist on a count; where the endpoint gave none it is 0 here and missing in the trace.</summary>
    private JsonObject Usage()
    {
        var (prompt, completion) = (_usage?["prompt_tokens"].AsCount() ?? 0, _usage?["completion_tokens"].AsCount() ?? 0);
        return new()
        {
            ["input_tokens"] = prompt,
            ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = Detail("prompt_tokens_details", "cached_tokens") },
            ["output_tokens"] = completion,
            ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = Detail("completion_tokens_details", "reasoning_tokens") },
            ["total_tokens"] = prompt + completion,
        };
    }

    private long Detail(string group, string name) => (_usage?[group] as JsonObject)?[name].AsCount() ?? 0;
}
