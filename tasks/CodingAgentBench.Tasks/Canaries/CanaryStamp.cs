using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Tasks.Canaries;

/// <summary>Puts the canary into a file.</summary>
public static class CanaryStamp
{
    private const string Key = "_canary";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>There is a text to put it into.</summary>
    public static bool IsText(byte[] content) => Text(content) is not null;

    /// <summary>The file with the canary, as a comment where its kind has some; null when there is no place for it.</summary>
    /// <param name="isStripped">The line is taken out again before anybody reads the file, so that any line will do.</param>
    public static byte[]? Apply(string path, byte[] content, bool isStripped)
    {
        var text = Text(content) ?? throw new ArgumentException("there is no text in it", nameof(content));
        if (CommentStyle.Of(path) is { } style)
            return Encoding.UTF8.GetBytes(text.Insert(AfterShebang(text), $"{style.Around(Canary.Line)}\n"));
        if (isStripped)
            return Encoding.UTF8.GetBytes(text.EndsWith('\n') ? $"{text}{Canary.Line}\n" : $"{text}\n{Canary.Line}");
        return path.EndsWith(".json", StringComparison.Ordinal) && Json(text) is { } stamped ? Encoding.UTF8.GetBytes(stamped) : null;
    }

    private static string? Text(byte[] content)
    {
        if (content.Length == 0 || content.Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>`#![` begins an attribute of Rust.</summary>
    private static int AfterShebang(string text) =>
        !text.StartsWith("#!", StringComparison.Ordinal) || text.StartsWith("#![", StringComparison.Ordinal) ? 0
        : text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var feed ? feed + 1 : 0;

    /// <summary>One field more, everything else as it was written.</summary>
    private static string? Json(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is not JsonObject fields)
                return null;
            var field = $"\n  \"{Key}\": \"{Canary.Line}\"{(fields.Count > 0 ? "," : "\n")}";
            return text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, field);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
