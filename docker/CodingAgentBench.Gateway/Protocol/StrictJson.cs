using System.Text.Json;
using System.Text.Json.Nodes;
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
        if (!Utf8.IsValid(json))
            throw new JsonException("It is not UTF-8.");
        Mend(json);
        return JsonNode.Parse(json, documentOptions: Options with { MaxDepth = depth });
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
        for (var i = 0; i + 5 < json.Length; i++)
        {
            if (json[i] != '\\')
                continue;
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
    private static char Unit(byte[] json, int at)
    {
        var value = 0;
        if (json[at] != '\\' || json[at + 1] != 'u')
            return '\0';
        foreach (var digit in json.AsSpan(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return '\0';
            value = (value << 4) | Convert.ToInt32(((char)digit).ToString(), 16);
        }
        return (char)value;
    }
}
