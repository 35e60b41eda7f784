using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>`text` of a request as the `response_format` of a chat completion.</summary>
internal static class TextFormat
{
    public static JsonObject? Read(JsonNode? text, ISet<string> overruled)
    {
        if (text is not JsonObject fields)
            return null;
        overruled.UnionWith(fields.Select(field => field.Key).Where(name => name != "format").Select(name => $"text.{name}"));
        var format = fields["format"] as JsonObject;
        switch (format?["type"].AsText())
        {
            case "json_object":
                return new() { ["type"] = "json_object" };
            case "json_schema":
                var schema = (JsonObject)format.DeepClone();
                schema.Remove("type");
                return new() { ["type"] = "json_schema", ["json_schema"] = schema };
            default:
                return null;
        }
    }
}
