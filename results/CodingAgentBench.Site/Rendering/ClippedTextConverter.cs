using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Site.Rendering;

/// <summary>Text that is longer than anybody reads on a page is cut in its data as well; the rows have all of it.</summary>
internal sealed class ClippedTextConverter : JsonConverter<string>
{
    private const int Longest = 20_000;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Clip(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(Clip(value));

    private static string Clip(string text) => text.Length <= Longest ? text : $"{text[..Longest]}… {text.Length - Longest} more characters";
}
