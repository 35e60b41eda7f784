using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>`docker/images.lock.json`: the images that results are comparable for.</summary>
/// <param name="Repository">Where the images are published, each as `&lt;repository&gt;/&lt;name&gt;`; null while none is.</param>
public sealed record ImageLock(string? Repository, SortedDictionary<string, ImageLockEntry> Images)
{
    public const string FileName = "images.lock.json";

    /// <summary>The command that writes it anew, from the root of the repository.</summary>
    public const string Renewal = "dotnet run --project cells/CodingAgentBench.Cli -- images lock";

    /// <summary>Empty when there is no such file.</summary>
    /// <exception cref="InvalidManifestException">It is not what it should be.</exception>
    public static ImageLock Read(RepositoryRoot root)
    {
        var file = root["docker", FileName];
        if (!File.Exists(file))
            return new(null, new SortedDictionary<string, ImageLockEntry>(StringComparer.Ordinal));
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), ImageLockJson.Default.ImageLock) ?? throw new JsonException("it is empty");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidManifestException([new(root.Relative(file), 0, $"{unreadable.Message} Remove it, and `{Renewal}` writes it anew.")]);
        }
    }

    public void Write(RepositoryRoot root) => File.WriteAllText(root["docker", FileName], ToString());

    /// <summary>The file's text: the same lock gives the same bytes.</summary>
    public override string ToString()
    {
        var ordinal = this with { Images = new(Images, StringComparer.Ordinal) };
        return JsonSerializer.Serialize(ordinal, ImageLockJson.Default.ImageLock).ReplaceLineEndings("\n") + "\n";
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImageLock))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class ImageLockJson : JsonSerializerContext;
