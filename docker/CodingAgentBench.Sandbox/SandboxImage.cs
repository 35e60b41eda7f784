namespace CodingAgentBench.Sandbox;

/// <summary>An image as the engine has it.</summary>
/// <param name="Id">`sha256:…` of its configuration, and so of all its content.</param>
/// <param name="Inputs">Its label <see cref="Images.ImageInputs.Label"/>: what it was built from; null when it has none.</param>
/// <param name="Base">Its label <see cref="Images.ImageInputs.BaseLabel"/>: the public image that it was really built on; null when it has none.</param>
public sealed record SandboxImage(string Id, string? Inputs, string? Base = null);
