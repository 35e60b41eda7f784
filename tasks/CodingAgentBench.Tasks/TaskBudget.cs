namespace CodingAgentBench.Tasks;

/// <summary>What a competent run is expected to spend; the cost and latency axes are measured against it.</summary>
public sealed record TaskBudget(int Tokens, int Seconds);
