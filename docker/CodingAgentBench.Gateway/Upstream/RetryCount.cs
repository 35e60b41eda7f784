namespace CodingAgentBench.Gateway.Upstream;

/// <summary>How often, and for how long, one call has been retried.</summary>
internal sealed class RetryCount
{
    public int Value { get; private set; }

    public TimeSpan Waited { get; private set; }

    public void Add(TimeSpan delay)
    {
        Value++;
        Waited += delay;
    }
}
