using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Tasks.Sealing;

/// <summary>What the public may know of a sealed task: `seal.json` in its folder.</summary>
/// <param name="Quarter">The one that it is secret for, e.g. `2026-Q4`.</param>
/// <param name="Commitment">Binds to the hidden files from the day of sealing: see <see cref="Sealing.Commitment"/>.</param>
/// <param name="Salt">64 hexadecimal digits that prove the commitment, from the day of revealing; null until then.</param>
public sealed record Seal(
    [property: JsonRequired] string Quarter,
    [property: JsonRequired] string Commitment,
    string? Salt)
{
    public const string FileName = "seal.json";
    public const string QuarterPattern = "^[0-9]{4}-Q[1-4]$";

    public bool IsRevealed => Salt is not null;

    /// <summary>The seal of a task's folder, or null when it was never sealed.</summary>
    /// <exception cref="SealException">`seal.json` cannot be read.</exception>
    public static Seal? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), SealContext.Default.Seal) ?? throw new JsonException("it says null");
        }
        catch (JsonException broken)
        {
            throw new SealException($"{file} cannot be read: {broken.Message}");
        }
    }

    internal void Write(string folder) =>
        WholeFile.Write(Path.Combine(folder, FileName), [.. JsonSerializer.SerializeToUtf8Bytes(this, SealContext.Default.Seal), (byte)'\n']);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true,
    WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Seal))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class SealContext : JsonSerializerContext;
