using System.Threading.RateLimiting;

namespace CodingAgentBench.Gateway.Upstream;

/// <summary>Lets only so many calls to an endpoint begin within a window; the others wait for their turn, first come, first served.</summary>
public sealed class RequestLimiter(int requests, TimeSpan window) : IDisposable
{
    private readonly SlidingWindowRateLimiter _limiter = new(new()
    {
        PermitLimit = requests,
        Window = window,
        SegmentsPerWindow = 60,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public static RequestLimiter PerMinute(int requests) => new(requests, TimeSpan.FromMinutes(1));

    /// <summary>Completes at once when it is the caller's turn already.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up; its turn is the next one's.</exception>
    internal async ValueTask WaitAsync(CancellationToken cancellation)
    {
        using var turn = await _limiter.AcquireAsync(1, cancellation);
        ObjectDisposedException.ThrowIf(!turn.IsAcquired, this);
    }

    public void Dispose() => _limiter.Dispose();
}
