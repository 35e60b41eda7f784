namespace CodingAgentBench.Gateway;

/// <summary>Told about time that is not the agent's.</summary>
public interface IWaitMeter
{
    /// <summary>A try that took so long has just failed: the endpoint is throttled, or does not work.</summary>
    void Add(TimeSpan spent);

    /// <summary>From now on, until it is disposed, time passes waiting: for the next try, or in the queue of a healthy endpoint.</summary>
    IDisposable Start();
}
