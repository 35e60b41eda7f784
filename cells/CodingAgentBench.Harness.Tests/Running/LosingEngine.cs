using CodingAgentBench.Sandbox;

namespace CodingAgentBench.Harness.Tests.Running;

/// <summary>An engine whose sandboxes work until somebody wants their files back.</summary>
internal sealed class LosingEngine(ISandboxEngine inner) : ISandboxEngine
{
    public EngineIdentity Identity => inner.Identity;

    public string? Unavailable => inner.Unavailable;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => inner.FindImageAsync(reference, cancellation);

    public async Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation) =>
        new LosingSandbox(await inner.StartAsync(request, cancellation));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class LosingSandbox(ISandbox inner) : ISandbox
    {
        public SandboxPaths Paths => inner.Paths;

        public ModelSocket? Model => inner.Model;

        public Task PlaceAsync(IReadOnlyList<TreePlacement> placements, CancellationToken cancellation) => inner.PlaceAsync(placements, cancellation);

        public Task<T> ArchiveAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation) =>
            throw new SandboxException("the disk is gone");

        public Task<CommandResult> RunAsync(SandboxCommand command, CancellationToken deadline, CancellationToken cancellation) =>
            inner.RunAsync(command, deadline, cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
