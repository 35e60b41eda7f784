using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Control;

internal static class MessageText
{
    /// <summary>The messages of a request with these roles, as text, in order.</summary>
    public static IEnumerable<string> Of(JsonObject request, params string[] roles) =>
        request["messages"].Objects().Where(message => roles.Contains(message["role"].AsText())).Select(message => Of(message["content"]));

    /// <summary>A text, or the texts of a list of parts.</summary>
    public static string Of(JsonNode? content) =>
        content.AsText() ?? string.Join('\n', content.Objects().Select(part => part["text"].AsText()).OfType<string>());
}
