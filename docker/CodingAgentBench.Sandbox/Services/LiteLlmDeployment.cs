namespace CodingAgentBench.Sandbox.Services;

/// <summary>One model that the proxy serves.</summary>
/// <param name="Name">What it is asked for by: the slug of the roster.</param>
/// <param name="Model">What its provider calls it.</param>
public sealed record LiteLlmDeployment(string Name, ModelProvider Provider, string Model);
