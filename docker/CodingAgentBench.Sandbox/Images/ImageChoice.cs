namespace CodingAgentBench.Sandbox.Images;

/// <summary>The image that a cell runs, or why it cannot.</summary>
/// <param name="Name">`base`, or a TUI's.</param>
/// <param name="IsLocked">It is the one that `docker/images.lock.json` expects.</param>
/// <param name="Missing">What is missing, and the command that would help; null when there is an image.</param>
public sealed record ImageChoice(string Name, SandboxImage? Image, bool IsLocked, string? Missing)
{
    /// <summary>It was built on the very public image that the lock names, and not on one made to take its place.</summary>
    public bool HasPinnedBase { get; init; }
}
