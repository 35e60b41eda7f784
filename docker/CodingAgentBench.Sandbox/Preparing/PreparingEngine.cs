using System.Collections.Concurrent;

namespace CodingAgentBench.Sandbox.Preparing;

/// <summary>Starts sandboxes before they are needed, while others run.</summary>
public sealed class PreparingEngine(ISandboxEngine inner) : ISandboxEngine
{
    private readonly ConcurrentDictionary<SandboxRequest, ConcurrentQueue<Task<ISandbox>>> _ready = new();
    private readonly CancellationTokenSource _ended = new();

    public EngineIdentity Identity => inner.Identity;

    public string? Unavailable => inner.Unavailable;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => inner.FindImageAsync(reference, cancellation);

    /// <summary>Starts a sandbox that somebody will want soon; one that fails to start is nobody's loss.</summary>
    public void Prepare(SandboxRequest request) =>
        _ready.GetOrAdd(request, _ => new()).Enqueue(Task.Run(() => inner.StartAsync(request, _ended.Token)));

    public async Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation)
    {
        if (_ready.TryGetValue(request, out var queue) && queue.TryDequeue(out var ahead) && await OrNullAsync(ahead) is { } sandbox)
            return sandbox;
        return await inner.StartAsync(request, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        foreach (var ahead in _ready.Values.SelectMany(queue => queue))
        {
            if (await OrNullAsync(ahead) is { } unused)
                await unused.DisposeAsync();
        }
        await inner.DisposeAsync();
        _ended.Dispose();
    }

    private static async Task<ISandbox?> OrNullAsync(Task<ISandbox> starting)
    {
        try
        {
            return await starting;
        }
        catch (Exception failed) when (failed is SandboxException or OperationCanceledException)
        {
            return null;
        }
    }
}
