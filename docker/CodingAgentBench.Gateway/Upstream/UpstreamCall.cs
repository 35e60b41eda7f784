namespace CodingAgentBench.Gateway.Upstream;

/// <summary>One call over all its tries: how many, for how long, and how much of that was waiting.</summary>
internal sealed class UpstreamCall(IWaitMeter waits, TimeProvider time) : IDisposable
{
    private readonly long _started = time.GetTimestamp();
    private IDisposable? _waiting;

    public int Retries { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>A try has failed after <paramref name="spent"/>, and there will be another.</summary>
    public void StartWaiting(TimeSpan spent)
    {
        Retries++;
        waits.Add(spent);
        _waiting = waits.Start();
    }

    public void EndWaiting()
    {
        _waiting?.Dispose();
        _waiting = null;
    }

    public void Dispose() => EndWaiting();
}
