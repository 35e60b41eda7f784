using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Gateway.Replay;

/// <summary>The first place where two JSON values differ, in words.</summary>
internal static class JsonDifference
{
    private const int Before = 20;
    private const int Shown = 80;

    /// <returns>Null when they are equal.</returns>
    public static string? First(JsonNode? recorded, JsonNode? now, string path = "")
    {
        if (JsonNode.DeepEquals(recorded, now))
            return null;
        return (recorded, now) switch
        {
            (JsonObject a, JsonObject b) => a.Select(field => field.Key).Union(b.Select(field => field.Key))
                .Select(name => Field(a, b, name, path.Length == 0 ? name : $"{path}.{name}")).First(found => found is not null),
            (JsonArray a, JsonArray b) => Enumerable.Range(0, Math.Max(a.Count, b.Count))
                .Select(i => Item(a, b, i, $"{path}[{i}]")).First(found => found is not null),
            _ => Words(path, Text(recorded), Text(now)),
        };
    }

    private static string? Field(JsonObject a, JsonObject b, string name, string path) =>
        a.ContainsKey(name) && b.ContainsKey(name) ? First(a[name], b[name], path)
        : Words(path, a.ContainsKey(name) ? Text(a[name]) : null, b.ContainsKey(name) ? Text(b[name]) : null);

    private static string? Item(JsonArray a, JsonArray b, int i, string path) =>
        i < a.Count && i < b.Count ? First(a[i], b[i], path) : Words(path, i < a.Count ? Text(a[i]) : null, i < b.Count ? Text(b[i]) : null);

    private static string Text(JsonNode? node) => node.AsText() ?? node?.ToJsonString() ?? "null";

    private static string Words(string path, string? recorded, string? now)
    {
        var same = recorded is null || now is null ? 0 : recorded.AsSpan().CommonPrefixLength(now);
        return TreePath.Printable($"{path}: recorded {Around(recorded, same)}, now {Around(now, same)}");
    }

    private static string Around(string? text, int at)
    {
        if (text is null)
            return "nothing";
        var start = Math.Max(0, at - Before);
        var end = Math.Min(text.Length, start + Shown);
        return $"`{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}`";
    }
}
