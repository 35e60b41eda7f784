using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>A chat completion request as a CLI sent it.</summary>
internal sealed record ChatRequest(JsonObject Body, string Model, bool Stream, bool WantsUsage)
{
    /// <summary>What a CLI decides: the conversation and its tools. Everything else is the sampling profile's or the harness's.</summary>
    private static readonly string[] Theirs =
        ["messages", "tools", "tool_choice", "parallel_tool_calls", "response_format", "stop", "stream"];

    /// <summary>The gateway's own, and no wish that anybody could have: they are replaced without a word.</summary>
    private static readonly string[] Ours = ["model", "stream_options"];

    /// <exception cref="JsonException">Not JSON.</exception>
    public static async Task<(ChatRequest? Request, OpenAiError? Error)> ReadAsync(Stream body, CancellationToken cancellation)
    {
        if (await StrictJson.ParseAsync(body, cancellation) is not JsonObject request)
            return (null, OpenAiError.Malformed("The request body is not a JSON object."));
        if (request["messages"] is not JsonArray { Count: > 0 } messages || messages.Any(message => message is not JsonObject))
            return (null, OpenAiError.Malformed("`messages` must be a list of at least one message."));
        if (Text(request["model"]) is not { } model)
            return (null, OpenAiError.Malformed("`model` must be a text."));
        return (new(request, model, IsTrue(request["stream"]), IsTrue((request["stream_options"] as JsonObject)?["include_usage"])), null);
    }

    /// <summary>The request as the endpoint gets it, and the names of the fields that changed.</summary>
    public (JsonObject Request, IReadOnlyList<string> Overruled) Own(SamplingProfile sampling)
    {
        var request = (JsonObject)Body.DeepClone();
        var overruled = request.Select(field => field.Key).Except(Theirs).Except(Ours).ToList();
        foreach (var field in overruled)
            request.Remove(field);
        request.Remove("stream_options");
        Set("temperature", sampling.Temperature);
        Set("top_p", sampling.TopP);
        Set("seed", sampling.Seed);
        Set("max_tokens", sampling.MaxTokens);
        if (Stream)
            request["stream_options"] = new JsonObject { ["include_usage"] = true };
        return (request, overruled);

        void Set<T>(string name, T? value)
            where T : struct
        {
            if (value is { } set)
                request[name] = JsonValue.Create(set);
        }
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
