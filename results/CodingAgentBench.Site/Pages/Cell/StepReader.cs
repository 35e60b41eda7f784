using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>Reads the steps of a trajectory. What they say is anybody's, so there is a limit on every text and one on all together.</summary>
internal sealed class StepReader(DateTimeOffset started)
{
    public const int MostOfText = 2_000;
    public const int MostOfSystem = 600;
    public const int MostCalls = 12;

    /// <summary>When so much was shown, no text gets more than <see cref="MostWhenMuch"/>.</summary>
    public const int Much = 100_000;

    public const int MostWhenMuch = 200;

    // Text as it is, and not in escapes: the page escapes it.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 192 };

    private int _shown;

    public ConversationStep Read(JsonObject step, int number)
    {
        var source = Text(step["source"]) is { } named and ("system" or "user" or "agent") ? named : "unknown";
        var calls = Objects(step["tool_calls"]).ToList();
        var results = Objects((step["observation"] as JsonObject)?["results"]).Select(result => (Call: Text(result["source_call_id"]), Text: TextOrJson(result["content"]))).ToList();
        // Calls and results are as many as a stranger likes: each is looked up, none is searched for.
        var byCall = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (call, text) in results)
        {
            if (call is not null)
                byCall.TryAdd(call, text);
        }
        var asked = calls.Select(call => Text(call["tool_call_id"])).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var metrics = step["metrics"] as JsonObject;
        return new(
            number, source, At(Text(step["timestamp"])), Clip(TextOrJson(step["message"]), source == "system" ? MostOfSystem : MostOfText),
            TextOrJson(step["reasoning_content"]) is { Length: > 0 } reasoning ? Clip(reasoning, MostOfText) : null,
            [.. calls.Take(MostCalls).Select(call => Read(call, byCall))], Math.Max(0, calls.Count - MostCalls),
            [.. results.Where(result => result.Call is null || !asked.Contains(result.Call)).Take(MostCalls).Select(result => Clip(result.Text, MostOfText))],
            Count(metrics?["prompt_tokens"]), Count(metrics?["completion_tokens"]));
    }

    private ToolCall Read(JsonObject call, Dictionary<string, string> results)
    {
        var result = Text(call["tool_call_id"]) is { } id ? results.GetValueOrDefault(id) : null;
        return new(
            Clipped.Line(Text(call["function_name"]) ?? ""), Clip(Arguments(call["arguments"]), MostOfText), result is null ? null : Clip(result, MostOfText));
    }

    /// <summary>One argument after the other, as its author wrote it rather than as JSON escapes it.</summary>
    private static string Arguments(JsonNode? arguments) => arguments is JsonObject named
        ? string.Join('\n', named.Select(argument => TextOrJson(argument.Value) is var value && value.Contains('\n') ? $"{argument.Key}:\n{value}" : $"{argument.Key}: {value}"))
        : TextOrJson(arguments);

    private Clipped Clip(string text, int most)
    {
        var clipped = Clipped.Of(text, _shown < Much ? most : MostWhenMuch);
        _shown += clipped.Text.Length;
        return clipped;
    }

    private double? At(string? timestamp) =>
        DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? (at - started).TotalSeconds : null;

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string TextOrJson(JsonNode? node) => node is null ? "" : Text(node) ?? node.ToJsonString(Relaxed);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static long? Count(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var big) ? big
        : value.TryGetValue<int>(out var small) ? small
        : null;
}
