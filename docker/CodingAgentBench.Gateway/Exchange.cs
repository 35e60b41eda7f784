using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Gateway;

/// <summary>One call of a CLI and what it was told: a line of the trace.</summary>
/// <param name="Number">1-based, in the order in which the calls arrived.</param>
/// <param name="AtMs">Milliseconds since the session was opened.</param>
/// <param name="Request">As the CLI sent it, before the gateway made it its own; null when it was not JSON, or refused and over 64 KiB.</param>
/// <param name="Overruled">Fields of the request that the gateway dropped or replaced; none when <paramref name="Request"/> is null.</param>
/// <param name="Response">The assembled message with `finish_reason`, `usage` and the `model` that the endpoint reports, or the error body.</param>
/// <param name="Status">The HTTP status; 499 when the CLI hung up before there was one.</param>
/// <param name="WaitedMs">Part of <paramref name="DurationMs"/> that was spent waiting for a throttled or failing endpoint, or for its turn.</param>
public sealed record Exchange(
    int Number,
    long AtMs,
    string Path,
    bool Streamed,
    JsonNode? Request,
    IReadOnlyList<string> Overruled,
    int Status,
    JsonNode? Response,
    TokenUsage? Usage,
    long? FirstByteMs,
    long DurationMs,
    int Retries,
    long WaitedMs,
    string? Trouble)
{
    /// <summary>The call got past the gateway's own checks.</summary>
    [JsonIgnore]
    public bool AskedEndpoint { get; init; }

    /// <summary>The CLI hung up before it had the whole answer.</summary>
    public bool HungUp { get; init; }
}
