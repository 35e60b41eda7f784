namespace CodingAgentBench.Harness.Matrix;

public static class Lanes
{
    /// <summary>The model is a script of ours.</summary>
    public const string Control = "control";

    /// <summary>The model is a real endpoint.</summary>
    public const string Live = "live";
}
