namespace CodingAgentBench.Harness.Running;

/// <summary>A deadline in working time: it moves on by whatever the agent spent waiting through no fault of its own.</summary>
public sealed class WorkingDeadline : IAsyncDisposable
{
    private readonly CancellationTokenSource _passed = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly Func<TimeSpan> _waited;
    private readonly long _started;
    private readonly ITimer _timer;

    /// <param name="waited">The time to be left out so far; it may only grow.</param>
    public WorkingDeadline(TimeSpan limit, Func<TimeSpan> waited, TimeProvider time)
    {
        (_limit, _waited, _time, _started) = (limit, waited, time, time.GetTimestamp());
        _timer = time.CreateTimer(_ => Check(), null, limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _passed.Token;

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _passed.Dispose();
    }

    private void Check()
    {
        var left = _limit + _waited() - _time.GetElapsedTime(_started);
        if (left > TimeSpan.Zero)
            _timer.Change(left + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        else
            _passed.Cancel();
    }
}
