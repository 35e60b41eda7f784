namespace CodingAgentBench.Gateway.Upstream;

/// <summary>One call over all its tries: how many, for how long, and how much of that was waiting.</summary>
internal sealed class UpstreamCall(IWaitMeter waits, TimeProvider time) : IDisposable
{
    private readonly long _started = time.GetTimestamp();
    private long _tryStarted = time.GetTimestamp();
    private TimeSpan _queued;
    private IDisposable? _waiting;

    public int Retries { get; private set; }

    /// <summary>Time spent on the endpoint; standing in the limiter's queue tries nobody's patience.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_started) - _queued;

    /// <summary>Waits until the limiter lets the next try begin; that time is not the agent's.</summary>
    public async Task BeginTryAsync(RequestLimiter? limiter, CancellationToken cancellation)
    {
        if (limiter is not null)
            await QueueAsync(limiter, cancellation);
        EndWaiting();
        _tryStarted = time.GetTimestamp();
    }

    /// <summary>The try has failed, and there will be another.</summary>
    public void StartWaiting()
    {
        Retries++;
        waits.Add(time.GetElapsedTime(_tryStarted));
        _waiting = waits.Start();
    }

    public void Dispose() => EndWaiting();

    private async Task QueueAsync(RequestLimiter limiter, CancellationToken cancellation)
    {
        var turn = limiter.WaitAsync(cancellation);
        if (!turn.IsCompleted)
            _waiting ??= waits.Start();
        var queued = time.GetTimestamp();
        await turn;
        _queued += time.GetElapsedTime(queued);
    }

    private void EndWaiting()
    {
        _waiting?.Dispose();
        _waiting = null;
    }
}
