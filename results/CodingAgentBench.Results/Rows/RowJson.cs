using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Results.Rows;

/// <summary>Rows as JSON: snake_case names, one line, UTF-8.</summary>
public static class RowJson
{
    internal static JsonWriterOptions Canonical { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Row row) => JsonSerializer.SerializeToUtf8Bytes(row, RowJsonContext.Default.Row);

    /// <exception cref="JsonException">Not a row.</exception>
    public static Row Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RowJsonContext.Default.Row) ?? throw new JsonException("null is not a row");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(OutcomeConverter)])]
[JsonSerializable(typeof(Row))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class RowJsonContext : JsonSerializerContext;
