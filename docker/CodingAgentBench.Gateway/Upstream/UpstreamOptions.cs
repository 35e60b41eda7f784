namespace CodingAgentBench.Gateway.Upstream;

/// <summary>An OpenAI-compatible endpoint: a LiteLLM proxy, vLLM, llama.cpp, Ollama.</summary>
/// <param name="BaseUrl">Ends in `/v1` or whatever precedes `/chat/completions`.</param>
/// <param name="Key">Sent as bearer token; never recorded.</param>
/// <param name="Model">What the endpoint calls the model.</param>
/// <param name="Patience">How long one call may wait for a throttled or failing endpoint, all its retries together.</param>
public sealed record UpstreamOptions(Uri BaseUrl, string? Key, string Model, TimeSpan Patience)
{
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an endpoint may say nothing: before its answer begins, and in the middle of it.</summary>
    public TimeSpan SilenceLimit { get; init; } = DefaultPatience;

    /// <summary>Shared by all calls to the endpoint; null when it is asked as often as anybody likes.</summary>
    public RequestLimiter? Limiter { get; init; }

    /// <summary>Beside the key, what must not be recorded if the endpoint repeats it: the keys that a proxy holds.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    public static TimeSpan DefaultPatience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Leaves the key out.</summary>
    public override string ToString() => $"{Model} at {BaseUrl}";
}
