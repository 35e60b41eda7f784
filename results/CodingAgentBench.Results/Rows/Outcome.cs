namespace CodingAgentBench.Results.Rows;

/// <summary>How an attempt ended.</summary>
public enum Outcome
{
    /// <summary>The hidden scorer said yes.</summary>
    Pass,

    /// <summary>The hidden scorer said no.</summary>
    Fail,

    /// <summary>The agent was stopped at its deadline, and the scorer said no.</summary>
    Timeout,

    /// <summary>The CLI failed, and the scorer said no.</summary>
    AgentError,

    /// <summary>This CLI cannot talk to this model.</summary>
    Incompatible,

    /// <summary>Ours or the endpoint's failure. Never a zero: it is left out of the denominator.</summary>
    Infra,
}
