using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Replay;

/// <summary>The calls of a session as a file, one JSON object a line.</summary>
public static class Trace
{
    /// <summary>Deeper than any request may be, for a line is a request and what was answered.</summary>
    internal const int Depth = 128;

    /// <remarks>
    /// One array holds them: the requests of a session are 256 MiB together, which escapes make six times as much at most, and
    /// of replies there are no more than turns, each of them of 64 MiB at most.
    /// </remarks>
    public static byte[] Write(IEnumerable<Exchange> exchanges)
    {
        using var lines = new MemoryStream();
        foreach (var exchange in exchanges)
        {
            JsonSerializer.Serialize(lines, exchange, TraceJson.Default.Exchange);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    /// <exception cref="JsonException">A line is not a call; the message says which.</exception>
    public static IReadOnlyList<Exchange> Read(ReadOnlySpan<byte> trace)
    {
        var exchanges = new List<Exchange>();
        while (!trace.IsEmpty)
        {
            var end = trace.IndexOf((byte)'\n') is var feed and >= 0 ? feed : trace.Length;
            exchanges.Add(Line(trace[..end].ToArray(), exchanges.Count + 1));
            trace = trace[Math.Min(end + 1, trace.Length)..];
        }
        return exchanges;
    }

    private static Exchange Line(byte[] json, int number)
    {
        try
        {
            return StrictJson.Parse(json, TraceJson.Default.Exchange) ?? throw new JsonException("null is not a call");
        }
        catch (JsonException broken)
        {
            throw new JsonException($"line {number}: {broken.Message}", broken);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = Trace.Depth,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Exchange))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class TraceJson : JsonSerializerContext;
