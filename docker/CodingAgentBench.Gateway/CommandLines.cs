using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway;

/// <summary>What a model had the CLI's shell run. That the CLI did run it is not said.</summary>
public static class CommandLines
{
    /// <summary>Arguments that explain the call, or say where it runs.</summary>
    private static readonly string[] Prose =
        ["description", "explanation", "justification", "reason", "summary", "title", "message", "workdir", "cwd", "directory", "timeout"];

    /// <summary>In order, as a shell reads them: of a list of words each in quotes. Input that a running program gets counts as well.</summary>
    public static IEnumerable<string> In(IEnumerable<Exchange> trace) =>
        from exchange in trace
        from call in exchange.Response.Field("message").Field("tool_calls").Objects()
        where call["name"].AsText() is { } name && (ShellTools.IsOne(name) || name.Contains("stdin", StringComparison.OrdinalIgnoreCase))
        from line in Of(call["arguments"])
        select line;

    private static IEnumerable<string> Of(JsonNode? arguments)
    {
        if (arguments.AsText() is not { } text)
            return Values(arguments);
        try
        {
            return Values(StrictJson.Parse(text));
        }
        catch (JsonException)
        {
            // A model may have used a free form.
            return [text];
        }
    }

    private static IEnumerable<string> Values(JsonNode? value) => value switch
    {
        JsonObject fields => fields.Where(field => !Prose.Contains(field.Key)).SelectMany(field => Values(field.Value)),
        // Several command lines, or the words of one.
        JsonArray items when items.Count > 0 && items.All(item => item.AsText() is not null) =>
            items[0].AsText()!.Contains(' ', StringComparison.Ordinal) ? items.Select(item => item.AsText()!) : [string.Join(' ', items.Select(item => Quote(item.AsText()!)))],
        JsonArray items => items.SelectMany(Values),
        _ when value.AsText() is { } text => [text],
        _ => [],
    };

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
