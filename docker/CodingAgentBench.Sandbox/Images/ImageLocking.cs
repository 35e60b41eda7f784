using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>Brings the lock up to what the folders are now.</summary>
public static class ImageLocking
{
    /// <summary>The lock of these folders. What was published under the same inputs stays published.</summary>
    /// <exception cref="InvalidManifestException">The base is not pinned.</exception>
    public static ImageLock Renew(RepositoryRoot root, IEnumerable<ImageSource> sources, ImageLock before)
    {
        var debian = PublicBase.Digest(root);
        var images = new SortedDictionary<string, ImageLockEntry>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var inputs = ImageInputs.Of(root, source.Name);
            var old = before.Images.GetValueOrDefault(source.Name);
            images[source.Name] = new(inputs, source.Tui?.Version, debian, old?.Inputs == inputs ? old.Digest : null);
        }
        return new(before.Repository, images);
    }

    /// <summary>What of a lock is not as it should be, in words; empty when it is up to date.</summary>
    public static IReadOnlyList<string> Differences(ImageLock committed, ImageLock renewed) =>
    [
        .. from name in committed.Images.Keys.Union(renewed.Images.Keys).Order(StringComparer.Ordinal)
           let difference = Difference(committed.Images.GetValueOrDefault(name), renewed.Images.GetValueOrDefault(name))
           where difference is not null
           select $"{name}: {difference}",
    ];

    private static string? Difference(ImageLockEntry? committed, ImageLockEntry? renewed) => (committed, renewed) switch
    {
        (null, _) => "is not in the lock",
        (_, null) => "is in the lock, and has no Dockerfile",
        var (old, now) when old.Inputs != now.Inputs => $"its folder has changed, from {Short(old.Inputs)} to {Short(now.Inputs)}",
        var (old, now) when old.Version != now.Version => $"its version has changed, from {old.Version ?? "none"} to {now.Version ?? "none"}",
        var (old, now) when old.Base != now.Base => "the public image that the base is built on has changed",
        _ => null,
    };

    private static string Short(string inputs) => inputs.Length > 12 ? inputs[..12] : inputs;
}
