namespace CodingAgentBench.Sandbox;

/// <param name="Label">What the sandbox is for, e.g. `agent` or `scorer`; for people who look at what runs.</param>
public sealed record SandboxRequest(string Label, ResourceLimits Limits);
