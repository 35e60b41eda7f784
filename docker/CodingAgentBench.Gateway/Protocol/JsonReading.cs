using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>Reads values that may be missing or of any type.</summary>
internal static class JsonReading
{
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A field; null when there is none, or it is no object.</summary>
    public static JsonNode? Field(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>A count: 0 unless it is a whole number of at least 0.</summary>
    public static long AsCount(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<long>(out var number) && number >= 0 ? number : 0;

    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The objects of a list; nothing when it is no list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => (node as JsonArray)?.OfType<JsonObject>() ?? [];
}
