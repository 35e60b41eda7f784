using System.Collections.Concurrent;

namespace CodingAgentBench.Sandbox.Preparing;

/// <summary>Starts sandboxes before they are needed, while others run.</summary>
public sealed class PreparingEngine(ISandboxEngine inner) : ISandboxEngine
{
    private static readonly int Plenty = 2 * Environment.ProcessorCount;

    private readonly ConcurrentDictionary<SandboxRequest, ConcurrentQueue<Task<ISandbox>>> _ready = new();
    private readonly CancellationTokenSource _ended = new();

    public EngineIdentity Identity => inner.Identity;

    public string? Unavailable => inner.Unavailable;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => inner.FindImageAsync(reference, cancellation);

    /// <summary>
    /// Starts a sandbox that somebody will want soon; one that fails to start is nobody's loss. Where plenty wait already, since
    /// those who were to take them came to nothing, there is no further one.
    /// </summary>
    public void Prepare(SandboxRequest request)
    {
        var ready = _ready.GetOrAdd(request, _ => new());
        if (ready.Count < Plenty)
            ready.Enqueue(Task.Run(() => inner.StartAsync(request, _ended.Token)));
    }

    public async Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation)
    {
        if (!_ready.TryGetValue(request, out var queue) || !queue.TryDequeue(out var ahead))
            return await inner.StartAsync(request, cancellation);
        var started = OrNullAsync(ahead);
        try
        {
            return await started.WaitAsync(cancellation) ?? await inner.StartAsync(request, cancellation);
        }
        catch (OperationCanceledException)
        {
            // It may yet start; then it is removed with all that nobody wanted.
            queue.Enqueue(ahead);
            throw;
        }
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
        catch (Exception)
        {
            return null;
        }
    }
}
