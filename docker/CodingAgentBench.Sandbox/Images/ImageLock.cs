using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>`docker/images.lock.json`: the images that results are comparable for.</summary>
public sealed record ImageLock(SortedDictionary<string, ImageLockEntry> Images)
{
    public const string FileName = "images.lock.json";

    /// <summary>Empty when there is no such file.</summary>
    /// <exception cref="JsonException">It is not what it should be.</exception>
    public static ImageLock Read(RepositoryRoot root) => root["docker", FileName] is var file && File.Exists(file)
        ? JsonSerializer.Deserialize(File.ReadAllBytes(file), ImageLockJson.Default.ImageLock)!
        : new(new SortedDictionary<string, ImageLockEntry>(StringComparer.Ordinal));

    public void Write(RepositoryRoot root) =>
        File.WriteAllText(root["docker", FileName], JsonSerializer.Serialize(this, ImageLockJson.Default.ImageLock).ReplaceLineEndings("\n") + "\n");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImageLock))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class ImageLockJson : JsonSerializerContext;
