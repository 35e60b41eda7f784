using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Harness.Running;

/// <summary>Where an attempt ran. Limits and image are null in an engine that has none.</summary>
internal sealed record RunGround(EngineIdentity Engine, ResourceLimits? Limits, ImageChoice? Image);
