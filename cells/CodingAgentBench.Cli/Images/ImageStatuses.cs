using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Images;

internal static class ImageStatuses
{
    /// <param name="runtime">Null when no engine answers.</param>
    public static async Task<IReadOnlyList<ImageStatus>> ReadAsync(
        RepositoryRoot root, IReadOnlyList<ImageSource> sources, CliRuntime? runtime, CancellationToken cancellation)
    {
        var expected = ImageLock.Read(root);
        Func<string, Task<SandboxImage?>>? find = runtime is null ? null : reference => runtime.FindImageAsync(reference, cancellation);
        return await Task.WhenAll(sources.Select(source => ImageStatus.ReadAsync(root, source, expected, find)));
    }
}
