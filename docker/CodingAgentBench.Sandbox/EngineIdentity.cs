namespace CodingAgentBench.Sandbox;

/// <summary>What a row says about where it ran.</summary>
/// <param name="Isolation">`none` when a program in the sandbox can reach the machine around it, else `container`.</param>
public sealed record EngineIdentity(string Name, string Version, string Isolation)
{
    public const string NoIsolation = "none";
    public const string ContainerIsolation = "container";

    public bool RunsImages => Isolation == ContainerIsolation;
}
