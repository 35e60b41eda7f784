using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>The content of an item as that of a chat message.</summary>
internal static class ContentParts
{
    /// <summary>One text where there is nothing but text, which every endpoint understands.</summary>
    public static JsonNode Read(JsonNode? content, ISet<string> overruled)
    {
        if (content.AsText() is { } whole)
            return whole;
        var parts = content.Objects().Select(part => Part(part, overruled)).OfType<JsonObject>().ToList();
        return parts.TrueForAll(part => part["text"] is not null)
            ? string.Join('\n', parts.Select(part => part["text"].AsText()))
            : new JsonArray([.. parts]);
    }

    public static string Text(JsonNode? content, ISet<string> overruled)
    {
        var read = Read(content, overruled);
        return read.AsText() ?? string.Join('\n', read.Objects().Select(part => part["text"].AsText()).OfType<string>());
    }

    private static JsonObject? Part(JsonObject part, ISet<string> overruled)
    {
        var type = part["type"].AsText();
        if ((part["text"].AsText() ?? part["refusal"].AsText()) is { } text)
            return new() { ["type"] = "text", ["text"] = text };
        if (type == "input_image" && part["image_url"].AsText() is { } url)
            return new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = url } };
        overruled.Add(Conversation.Unknown("input.content", type));
        return null;
    }
}
