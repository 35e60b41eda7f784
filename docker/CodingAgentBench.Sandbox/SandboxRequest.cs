namespace CodingAgentBench.Sandbox;

/// <param name="Label">What the sandbox is for, e.g. `agent` or `scorer`; for people who look at what runs.</param>
public sealed record SandboxRequest(string Label, ResourceLimits Limits)
{
    /// <summary>The image to run, for engines that run images.</summary>
    public string? Image { get; init; }

    /// <summary>The programs inside may reach the model's socket.</summary>
    public bool ReachesModel { get; init; }
}
