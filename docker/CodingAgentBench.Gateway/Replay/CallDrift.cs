namespace CodingAgentBench.Gateway.Replay;

/// <summary>One call of a replay that is not as it is on record.</summary>
/// <param name="Call">1-based among the calls that reached the model: those of the replay, of a missing one those of the record.</param>
/// <param name="What">`changed`, `extra` or `missing`.</param>
/// <param name="Detail">Of a changed call the first difference: where, and both values, shortened.</param>
public sealed record CallDrift(int Call, string What, string Detail)
{
    public const string Changed = "changed";
    public const string Extra = "extra";
    public const string Missing = "missing";
}
