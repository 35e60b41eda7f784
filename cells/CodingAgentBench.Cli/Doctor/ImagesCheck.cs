using CodingAgentBench.Cli.Images;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Doctor;

internal sealed class ImagesCheck(Workspace workspace, EngineProbe probe) : ICheck
{
    public string Subject => "images";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var (runtime, _) = await probe.Runtime;
        var statuses = await ImageStatuses.ReadAsync(workspace.Root, ImageSource.All(workspace.Root, workspace.Tuis()), runtime, cancellation);
        var known = statuses.Where(status => status.State != ImageState.Unknown).Select(Of);
        return runtime is null ? [.. known, new(Subject, Level.Missing, "no engine answers, so what is built is not known")] : [.. known];
    }

    private static Finding Of(ImageStatus status)
    {
        var level = status.State == ImageState.Ready ? Level.Ok : status.Source.IsDefault ? Level.Missing : Level.Warning;
        var unproven = status.Source.IsDefault ? "" : " (an unproven TUI)";
        return new($"image {status.Source.Name}", level, ImageAdvice.Words(status.State) + unproven, ImageAdvice.Command(status));
    }
}
