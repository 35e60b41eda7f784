namespace CodingAgentBench.Sandbox.Containers;

/// <summary>A container to be started.</summary>
/// <param name="Name">Unique on the engine.</param>
/// <param name="Owner">The run folder of the engine that starts it; its label.</param>
/// <param name="ModelFolder">A folder of this machine that is mounted at <see cref="ContainerLayout.ModelFolder"/>, for the model's socket; null for none.</param>
public sealed record ContainerSpec(string Name, string Image, string Owner, string? ModelFolder, ResourceLimits Limits);
