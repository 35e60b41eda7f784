namespace CodingAgentBench.Gateway.Control;

/// <summary>How a plan is carried out through one kind of tool.</summary>
/// <param name="Left">What of the plan cannot be done that way, in words.</param>
internal sealed record Approach(IReadOnlyList<ControlStep> Steps, IReadOnlyList<string> Left);
