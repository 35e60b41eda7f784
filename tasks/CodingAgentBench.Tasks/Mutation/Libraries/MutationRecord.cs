using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>`mutation.json`: what a task was made from, so that it can be made again.</summary>
/// <param name="Story">The number of the story, or of the example, that became the bug report.</param>
public sealed record MutationRecord(string Library, string LibrarySha256, string Seed, string Mutant, int Story)
{
    public const string FileName = "mutation.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";
}
