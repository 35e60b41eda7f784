using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Harness.Strength;

/// <summary>The file in a task's folder that says how strong its scorer is.</summary>
public static class StrengthFile
{
    public const string Name = "strength.json";

    /// <summary>Reasons are for people: signs of operators stay as they are.</summary>
    private static readonly StrengthContext Json = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string PathOf(TaskManifest task) => Path.Combine(task.Folder, Name);

    /// <summary>SHA-256 over all that a measurement depends on, the harness apart. <see cref="AgentsFile"/> is made of the manifest and no part of any answer.</summary>
    public static string InputsOf(TaskFolder task) =>
        task.Workdir.Without([AgentsFile.Name]).Under("workdir").With(task.Answer.Under("answer").Entries).With(task.Scorer.Under("scorer").Entries).Sha256();

    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="StrengthException">It cannot be read.</exception>
    public static ScorerStrength? Read(TaskManifest task)
    {
        if (!File.Exists(PathOf(task)))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(PathOf(task)), Json.ScorerStrength);
        }
        catch (JsonException broken)
        {
            throw new StrengthException($"{PathOf(task)} cannot be read: {broken.Message}");
        }
    }

    public static void Write(TaskManifest task, ScorerStrength strength) =>
        File.WriteAllText(PathOf(task), JsonSerializer.Serialize(strength, Json.ScorerStrength) + "\n");
}

[JsonSerializable(typeof(ScorerStrength))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class StrengthContext : JsonSerializerContext;
