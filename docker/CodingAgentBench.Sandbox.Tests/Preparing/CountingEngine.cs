using System.Collections.Concurrent;

namespace CodingAgentBench.Sandbox.Tests.Preparing;

/// <summary>Hands out sandboxes that do nothing, and remembers them.</summary>
internal sealed class CountingEngine : ISandboxEngine
{
    private int _failures;

    public ConcurrentBag<Sandbox> Started { get; } = [];

    public bool Disposed { get; private set; }

    /// <summary>How many of the next starts fail.</summary>
    public int Failures { set => _failures = value; }

    public EngineIdentity Identity { get; } = new("counting", "1", EngineIdentity.NoIsolation);

    public string? Unavailable => null;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => Task.FromResult<SandboxImage?>(null);

    public Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation)
    {
        if (Interlocked.Decrement(ref _failures) >= 0)
            throw new SandboxException("no room");
        var sandbox = new Sandbox(request.Label);
        Started.Add(sandbox);
        return Task.FromResult<ISandbox>(sandbox);
    }

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return default;
    }

    internal sealed class Sandbox(string label) : ISandbox
    {
        public string Label => label;

        public bool Disposed { get; private set; }

        public SandboxPaths Paths => throw new NotSupportedException();

        public ModelSocket? Model => null;

        public Task PlaceAsync(IReadOnlyList<TreePlacement> placements, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<T> ArchiveAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<CommandResult> RunAsync(SandboxCommand command, CancellationToken deadline, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            Disposed = true;
            return default;
        }
    }
}
