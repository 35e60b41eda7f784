using System.Text.Json;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

internal static class NpmJson
{
    /// <exception cref="FormatException">It is not an object.</exception>
    public static JsonDocument Parse(string text)
    {
        try
        {
            var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new FormatException("not an object");
        }
        catch (JsonException broken)
        {
            throw new FormatException(broken.Message, broken);
        }
    }

    /// <exception cref="FormatException">It is not an object.</exception>
    public static IEnumerable<JsonProperty> Fields(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new FormatException("not an object");
}
