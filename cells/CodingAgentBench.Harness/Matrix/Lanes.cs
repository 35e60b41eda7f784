namespace CodingAgentBench.Harness.Matrix;

public static class Lanes
{
    /// <summary>The model is a script of ours.</summary>
    public const string Control = "control";

    /// <summary>The model is a real endpoint.</summary>
    public const string Live = "live";

    /// <summary>The answers are those on record, whatever the model was.</summary>
    public const string Replay = "replay";

    /// <summary>The files are those on record, and only the scorer runs.</summary>
    public const string Rescore = "rescore";
}
