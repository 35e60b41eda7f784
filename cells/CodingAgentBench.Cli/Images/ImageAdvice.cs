using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Images;

/// <summary>The states of an image in words, and what helps.</summary>
internal static class ImageAdvice
{
    public static string Words(ImageState state) => state switch
    {
        ImageState.Ready => "ready",
        ImageState.NotBuilt => "not built",
        ImageState.ChangedSinceLock => "changed since the lock",
        ImageState.BuiltFromOtherInputs => "built from other inputs",
        _ => "unknown",
    };

    /// <summary>From the root of the repository; null when there is nothing to do.</summary>
    public static string? Command(ImageStatus status) => status.State switch
    {
        ImageState.NotBuilt or ImageState.BuiltFromOtherInputs => $"docker/engine build {status.Source.Name}",
        ImageState.ChangedSinceLock => ImageLock.Renewal,
        ImageState.Unknown => "docker/engine up",
        _ => null,
    };
}
