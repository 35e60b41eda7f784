using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>A chat completion request as a CLI sent it.</summary>
internal sealed record ChatRequest(JsonObject Body, string Model, bool Stream, bool WantsUsage)
{
    /// <summary>What a CLI may ask for and does not get: these belong to the sampling profile or to the harness.</summary>
    private static readonly string[] NotTheirs =
    [
        "temperature", "top_p", "top_k", "min_p", "seed", "n", "logit_bias", "logprobs", "top_logprobs",
        "presence_penalty", "frequency_penalty", "repetition_penalty", "max_tokens", "max_completion_tokens",
        "reasoning_effort", "verbosity", "service_tier", "store", "metadata", "user",
    ];

    /// <exception cref="JsonException">Not JSON.</exception>
    public static async Task<(ChatRequest? Request, OpenAiError? Error)> ReadAsync(Stream body, CancellationToken cancellation)
    {
        if (await JsonNode.ParseAsync(body, cancellationToken: cancellation) is not JsonObject request)
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
        var overruled = NotTheirs.Where(request.Remove).ToList();
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
