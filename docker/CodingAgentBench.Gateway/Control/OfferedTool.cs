using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Control;

/// <summary>A function that a request offers.</summary>
/// <param name="Properties">Its parameters as JSON schemas, by name.</param>
internal sealed record OfferedTool(string Name, JsonObject Properties, IReadOnlySet<string> Required)
{
    /// <summary>The tools that may be called, in the CLI's order.</summary>
    public static IReadOnlyList<OfferedTool> In(JsonObject request)
    {
        var choice = request["tool_choice"];
        if (choice.AsText() == "none")
            return [];
        var only = ((choice as JsonObject)?["function"] as JsonObject)?["name"].AsText();
        return [.. request["tools"].Objects().Select(Read).OfType<OfferedTool>().Where(tool => choice is not JsonObject || tool.Name == only)];
    }

    /// <summary>The first of these names that is a parameter which takes any text.</summary>
    public string? TextParameter(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Schema(name) is { } schema && schema["enum"] is null && Types(schema) is var types && (types.Count == 0 || types.Contains("string")))
                return name;
        }
        return null;
    }

    /// <summary>The first of these names that is a parameter which takes a list and no text.</summary>
    public string? ListParameter(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Schema(name) is { } schema && Types(schema) is var types && types.Contains("array") && !types.Contains("string"))
                return name;
        }
        return null;
    }

    public JsonObject? Schema(string parameter) => Properties[parameter] as JsonObject;

    /// <summary>These arguments, and something harmless for whatever else the tool requires.</summary>
    public JsonObject Arguments(JsonObject chosen)
    {
        foreach (var name in Required.Where(name => !chosen.ContainsKey(name)))
            chosen[name] = Filler(Schema(name));
        return chosen;
    }

    private static OfferedTool? Read(JsonObject tool)
    {
        if (tool["function"] is not JsonObject function || function["name"].AsText() is not { Length: > 0 } name)
            return null;
        var parameters = function["parameters"] as JsonObject;
        var required = (parameters?["required"] as JsonArray ?? []).Select(item => item.AsText()).OfType<string>();
        return new(name, parameters?["properties"] as JsonObject ?? [], required.ToHashSet(StringComparer.Ordinal));
    }

    private static List<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type.AsText()).OfType<string>()],
        { } one => [one.AsText() ?? ""],
        null => [.. schema["anyOf"].Objects().Select(option => option["type"].AsText()).OfType<string>()],
    };

    private static JsonNode Filler(JsonObject? schema)
    {
        if (schema?["default"] is { } usual)
            return usual.DeepClone();
        if (schema?["enum"] is JsonArray { Count: > 0 } values && values[0] is { } first)
            return first.DeepClone();
        return (schema is null ? null : Types(schema).FirstOrDefault()) switch
        {
            "boolean" => false,
            // Most likely a time limit.
            "integer" or "number" => 60,
            "array" => new JsonArray(),
            "object" => new JsonObject(),
            _ => "control step",
        };
    }
}
