namespace CodingAgentBench.Harness.Matrix;

public enum ModelStatus
{
    /// <summary>Part of the published sweep.</summary>
    Current,

    /// <summary>Not in the published sweep; runs wherever somebody has an endpoint for it.</summary>
    Held,

    /// <summary>Its endpoint is gone.</summary>
    Retired,
}
