using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Upstream;

/// <summary>Asks a model for what every cell will ask of it, through the gateway as an agent would. No row knows of these calls.</summary>
internal sealed class Preflight(GatewaySession session) : IDisposable
{
    /// <summary>A model may forget a tool once, and still be of use.</summary>
    private const int ToolTries = 3;

    /// <summary>Calls that a preflight makes at most.</summary>
    public const int MaxTurns = ToolTries + 2;

    private const string Tools =
        """
        [{"type": "function", "function": {"name": "report", "description": "Reports a word.",
          "parameters": {"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"]}}}]
        """;

    // The gateway is on loopback, and has time limits of its own.
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>What is wrong with the model, or with its endpoint; null when it can be used.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellation) =>
        await ChatAsync(cancellation) ?? await ToolsAsync(cancellation) ?? await StreamAsync(cancellation);

    public void Dispose() => _client.Dispose();

    private async Task<string?> ChatAsync(CancellationToken cancellation)
    {
        var answer = await AskAsync(Request("Reply with the word `ready` and nothing else."), cancellation);
        var message = answer.Response?["message"];
        return Failure(answer, "does not answer a chat")
            ?? (Said(message?["content"]) || Said(message?["reasoning_content"]) ? null : "it answers a chat with an empty message");
    }

    private async Task<string?> ToolsAsync(CancellationToken cancellation)
    {
        string? trouble = null;
        for (var tries = 0; tries < ToolTries; tries++)
        {
            var request = Request("Call the tool `report` with the word `ready`. Do not write any text.");
            request["tools"] = JsonNode.Parse(Tools);
            var answer = await AskAsync(request, cancellation);
            if (Failure(answer, "does not take tools") is { } failure)
                return failure;
            if (answer.Response?["message"]?["tool_calls"] is not JsonArray { Count: > 0 } calls)
                trouble = string.Create(CultureInfo.InvariantCulture, $"it does not call tools: none in {ToolTries} tries");
            else if ((string?)calls[0]?["name"] is var name && name != "report")
                trouble = $"it calls a tool that it was not given: `{name}`";
            else if (!IsObject((string?)calls[0]?["arguments"]))
                trouble = "it calls a tool with arguments that are not a JSON object";
            else
                return null;
        }
        return trouble;
    }

    private async Task<string?> StreamAsync(CancellationToken cancellation)
    {
        var request = Request("Reply with the word `ready` and nothing else.");
        request["stream"] = true;
        var answer = await AskAsync(request, cancellation);
        return Failure(answer, "does not stream")
            ?? (answer.Usage is { Prompt: > 0 } ? null : "it streams no token counts (`stream_options.include_usage`)");
    }

    private async Task<Exchange> AskAsync(JsonObject request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{session.BaseUrl}/chat/completions")
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        // The gateway records a call before it ends the reply.
        using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation);
        return session.Exchanges[^1];
    }

    private JsonObject Request(string prompt) => new()
    {
        ["model"] = session.Request.Model,
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt }),
    };

    /// <summary>Says whether it was the endpoint's moment or the model's nature.</summary>
    private static string? Failure(Exchange answer, string refusal)
    {
        if (answer is { Status: 200, Trouble: null })
            return null;
        var said = TreePath.Printable(answer.Trouble ?? (string?)answer.Response?["error"]?["message"] ?? "");
        return answer.Status switch
        {
            429 => $"its endpoint is throttled: {said}",
            401 or 403 => $"its endpoint refuses the key: {said}",
            408 or >= 500 => $"its endpoint cannot be reached or is failing: {said}",
            _ => $"it {refusal}: {said}",
        };
    }

    private static bool Said(JsonNode? text) => (string?)text is { Length: > 0 };

    private static bool IsObject(string? json)
    {
        try
        {
            return json is not null && JsonNode.Parse(json) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
