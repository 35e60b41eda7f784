using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>What is known about one image here.</summary>
/// <param name="Locked">Inputs that the lock expects; null when it knows no such image.</param>
/// <param name="Inputs">Those of the folder now.</param>
/// <param name="Image">The one that was built from the folder as it is now, else the one that was built last.</param>
public sealed record ImageStatus(ImageSource Source, string? Locked, string Inputs, SandboxImage? Image, ImageState State)
{
    /// <param name="find">Finds an image by its tag; null when there is no engine to ask.</param>
    public static async Task<ImageStatus> ReadAsync(
        RepositoryRoot root, ImageSource source, ImageLock expected, Func<string, Task<SandboxImage?>>? find)
    {
        var inputs = ImageInputs.Of(root, source.Name);
        var image = find is null ? null : await find(ImageInputs.Reference(source.Name, inputs)) ?? await find(ImageInputs.Newest(source.Name));
        var locked = expected.Images.GetValueOrDefault(source.Name)?.Inputs;
        return new(source, locked, inputs, image, StateOf(locked, inputs, image, find is not null));
    }

    private static ImageState StateOf(string? locked, string inputs, SandboxImage? image, bool isKnown) =>
        locked != inputs ? ImageState.ChangedSinceLock
        : !isKnown ? ImageState.Unknown
        : image is null ? ImageState.NotBuilt
        : image.Inputs == inputs ? ImageState.Ready
        : ImageState.BuiltFromOtherInputs;
}
