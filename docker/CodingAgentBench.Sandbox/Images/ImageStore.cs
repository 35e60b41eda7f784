using System.Collections.Concurrent;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>Finds the images of this repository on an engine, each once per run.</summary>
/// <param name="acceptsAny">An image that is not the locked one will do.</param>
public sealed class ImageStore(RepositoryRoot root, ISandboxEngine engine, bool acceptsAny)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ImageChoice>>> _found = new(StringComparer.Ordinal);
    private readonly Lazy<ImageLock> _lock = new(() => ImageLock.Read(root));

    public Task<ImageChoice> FindAsync(string name) =>
        _found.GetOrAdd(name, _ => new(() => LookAsync(name))).Value;

    private async Task<ImageChoice> LookAsync(string name)
    {
        if (!ImageInputs.Exist(root, name))
            return new(name, null, false, $"there is no docker/{name}/Dockerfile to build its image from");
        var inputs = ImageInputs.Of(root, name);
        var built = await engine.FindImageAsync(ImageInputs.Reference(name, inputs), CancellationToken.None);
        var entry = _lock.Value.Images.GetValueOrDefault(name);
        var expected = entry?.Inputs;
        if (built is { } image && image.Inputs == inputs && inputs == expected)
            return new(name, image, IsLocked: true, null) { HasPinnedBase = image.Base?.EndsWith(entry!.Base, StringComparison.Ordinal) == true };
        if (acceptsAny)
        {
            return await engine.FindImageAsync(ImageInputs.Newest(name), CancellationToken.None) is { } newest
                ? new(name, newest, IsLocked: false, null)
                : Missing($"there is no image of {name} here");
        }
        return inputs == expected
            ? Missing($"the image of {name} is not built here")
            : new(name, null, false, $"docker/{name} is not what docker/{ImageLock.FileName} was written for: `{ImageLock.Renewal}` renews it, CAB_ANY_IMAGE=yes runs whatever was built last");

        ImageChoice Missing(string what) => new(name, null, false, $"{what}: `docker/engine build {name}` makes it");
    }
}
