using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Cli;

/// <summary>What `--json` prints. Control characters are escaped, as JSON wants it.</summary>
internal static class CliJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options);
}
