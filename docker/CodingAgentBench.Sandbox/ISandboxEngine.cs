namespace CodingAgentBench.Sandbox;

/// <summary>Starts sandboxes of one kind. One engine lives as long as a run and owns whatever its sandboxes leave behind.</summary>
public interface ISandboxEngine : IAsyncDisposable
{
    EngineIdentity Identity { get; }

    /// <summary>Why no sandbox can be started here, with what would help; null when one can.</summary>
    string? Unavailable { get; }

    /// <summary>The image that a reference leads to on this machine; null when there is none, or when the engine runs no images.</summary>
    Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation);

    Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation);
}
