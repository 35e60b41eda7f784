using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>What a CLI asks of the model, whatever protocol it asked in.</summary>
/// <param name="Chat">The conversation and its tools as a chat completion request, without model and sampling.</param>
/// <param name="Overruled">What else the CLI asked for.</param>
internal sealed record ModelRequest(JsonObject Chat, string Model, bool Stream, IReadOnlyList<string> Overruled, IReplyWriter Reply)
{
    /// <summary>The request as the endpoint gets it.</summary>
    public JsonObject Own(SamplingProfile sampling)
    {
        var request = new JsonObject { ["model"] = Model, ["stream"] = Stream };
        foreach (var (name, value) in Chat)
            request[name] = value?.DeepClone();
        Set("temperature", sampling.Temperature);
        Set("top_p", sampling.TopP);
        Set("seed", sampling.Seed);
        Set("max_tokens", sampling.MaxTokens);
        if (Stream)
            request["stream_options"] = new JsonObject { ["include_usage"] = true };
        return request;

        void Set<T>(string name, T? value)
            where T : struct
        {
            if (value is { } set)
                request[name] = JsonValue.Create(set);
        }
    }
}
