namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>What a CLI means when it states its usage more than once.</summary>
public enum TuiUsageCombine
{
    /// <summary>Each statement is of its own call.</summary>
    Sum,

    /// <summary>Each statement includes those before it.</summary>
    Last,
}
