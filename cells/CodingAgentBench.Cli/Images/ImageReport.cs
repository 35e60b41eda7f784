using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Images;

/// <summary>One image in `images list --json`.</summary>
/// <param name="Locked">Inputs that `docker/images.lock.json` expects.</param>
/// <param name="Inputs">Those of the folder now.</param>
/// <param name="ImageId">The image here; null when there is none.</param>
/// <param name="ImageInputs">What it says it was built from.</param>
internal sealed record ImageReport(
    string Name, string? Version, string? Locked, string Inputs, string? ImageId, string? ImageInputs, ImageState State, string? Command)
{
    public static ImageReport Of(ImageStatus status) => new(
        status.Source.Name, status.Source.Tui?.Version, status.Locked, status.Inputs,
        status.Image?.Id, status.Image?.Inputs, status.State, ImageAdvice.Command(status));
}
