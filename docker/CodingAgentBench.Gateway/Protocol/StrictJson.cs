using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>
/// JSON from outside, as a tree that can be read and written again whatever is in it: a name that comes twice is an error, and
/// half of a surrogate pair, which programs that cut text in the middle of an emoji send, becomes U+FFFD.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <param name="depth">How deep it may be nested; 0 is 64.</param>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static JsonNode? Parse(byte[] json, int depth = 0)
    {
        Mend(json);
        return JsonNode.Parse(json, documentOptions: Options with { MaxDepth = depth });
    }

    /// <summary>The same into a type, without a tree of all of it.</summary>
    /// <exception cref="JsonException">Not JSON, or not of the type.</exception>
    public static T? Parse<T>(byte[] json, JsonTypeInfo<T> type)
    {
        Mend(json);
        using var document = JsonDocument.Parse(json, Options with { MaxDepth = type.Options.MaxDepth });
        return document.Deserialize(type);
    }

    /// <exception cref="JsonException">Not JSON.</exception>
    public static JsonNode? Parse(string json) => Parse(System.Text.Encoding.UTF8.GetBytes(json));

    /// <exception cref="JsonException">Not JSON.</exception>
    public static async Task<JsonNode?> ParseAsync(Stream json, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await json.CopyToAsync(body, cancellation);
        return Parse(body.ToArray());
    }

    private static void Mend(byte[] json)
    {
        if (!Utf8.IsValid(json))
            throw new JsonException("It is not UTF-8.");
        for (var i = 0; i + 5 < json.Length; i++)
        {
            var next = json.AsSpan(i).IndexOf((byte)'\\');
            if (next < 0)
                return;
            i += next;
            var unit = Unit(json, i);
            if (char.IsHighSurrogate(unit) && i + 11 < json.Length && char.IsLowSurrogate(Unit(json, i + 6)))
                i += 11;
            else if (char.IsSurrogate(unit))
                "\\ufffd"u8.CopyTo(json.AsSpan(i));
            else
                i++;
        }
    }

    /// <summary>The UTF-16 unit that an escape at this place stands for; NUL when there is none.</summary>
    private static char Unit(byte[] json, int at) =>
        at + 5 < json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
