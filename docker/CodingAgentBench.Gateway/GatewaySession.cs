using System.Security.Cryptography;

namespace CodingAgentBench.Gateway;

/// <summary>
/// One cell's access to its model: an address, a key, and the record of every call. Disposing closes the access;
/// the record stays readable.
/// </summary>
public sealed class GatewaySession : IProgress<TimeSpan>, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Exchange> _exchanges = [];
    private readonly TimeProvider _time;
    private readonly long _opened;
    private readonly Action _close;
    private int _calls;
    private int _turns;
    private TimeSpan _waited;

    internal GatewaySession(SessionRequest request, string baseUrl, TimeProvider time, Action close)
    {
        (Request, BaseUrl, _time, _close) = (request, baseUrl, time, close);
        _opened = time.GetTimestamp();
        // Long and random: a CLI that masks its key in its own output must not mask anything else.
        Key = $"cab-{RandomNumberGenerator.GetHexString(48, lowercase: true)}";
    }

    public SessionRequest Request { get; }

    /// <summary>Base URL of this session's endpoint, ending in `/v1`.</summary>
    public string BaseUrl { get; }

    public string Key { get; }

    /// <summary>Finished calls, in the order in which they arrived.</summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_lock)
                return [.. _exchanges.OrderBy(exchange => exchange.Number)];
        }
    }

    /// <summary>Answered calls.</summary>
    public int Turns => Math.Min(Volatile.Read(ref _turns), Request.MaxTurns);

    public bool TurnBudgetExhausted => Volatile.Read(ref _turns) > Request.MaxTurns;

    /// <summary>Time that calls spent waiting for a throttled or failing endpoint; it is not the agent's.</summary>
    public TimeSpan Waited
    {
        get
        {
            lock (_lock)
                return _waited;
        }
    }

    /// <summary>What went wrong with the endpoint for good, in words; null when nothing did.</summary>
    public string? InfrastructureFailure
    {
        get
        {
            lock (_lock)
                return _exchanges.FirstOrDefault(exchange => exchange.Trouble is not null)?.Trouble;
        }
    }

    public TokenUsage Usage => Exchanges.Aggregate(default(TokenUsage), (sum, exchange) => sum + exchange.Usage.GetValueOrDefault());

    /// <summary>Waiting of parallel calls is counted once for each of them, so a deadline moved by it is generous, never mean.</summary>
    public void Report(TimeSpan value)
    {
        lock (_lock)
            _waited += value;
    }

    public void Dispose() => _close();

    internal long ElapsedMs => (long)_time.GetElapsedTime(_opened).TotalMilliseconds;

    internal int NextCall() => Interlocked.Increment(ref _calls);

    /// <summary>Takes one turn of the budget; false when none is left.</summary>
    internal bool TakeTurn() => Interlocked.Increment(ref _turns) <= Request.MaxTurns;

    internal void Record(Exchange exchange)
    {
        lock (_lock)
            _exchanges.Add(exchange);
    }
}
