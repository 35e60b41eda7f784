namespace CodingAgentBench.Gateway;

/// <summary>Told about time that passes because the endpoint is throttled or failing; it is not the agent's.</summary>
public interface IWaitMeter
{
    /// <summary>Time that a failed try took.</summary>
    void Add(TimeSpan spent);

    /// <summary>From now on, until it is disposed, time passes waiting.</summary>
    IDisposable Start();
}
