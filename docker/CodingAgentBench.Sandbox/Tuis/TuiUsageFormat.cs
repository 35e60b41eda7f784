namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>What a CLI's standard output is, where it states its usage.</summary>
public enum TuiUsageFormat
{
    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Every line that is a JSON object counts; the others are passed over.</summary>
    JsonLines,

    /// <summary>Lines for people.</summary>
    Text,
}
