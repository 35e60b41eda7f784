namespace CodingAgentBench.Sandbox;

/// <summary>An engine that was asked for by name and is not to be had.</summary>
public sealed class MissingEngine(string name, string reason) : ISandboxEngine
{
    public EngineIdentity Identity { get; } = new(name, "missing", EngineIdentity.ContainerIsolation);

    public string? Unavailable => reason;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => Task.FromResult<SandboxImage?>(null);

    public Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation) => throw new SandboxException(reason);

    public ValueTask DisposeAsync() => default;
}
