namespace CodingAgentBench.Sandbox;

/// <summary>Where things are, as the programs inside see it.</summary>
/// <param name="Work">The task's files; the agent's working folder.</param>
/// <param name="Home">HOME: the CLI's own configuration and state.</param>
/// <param name="Temporary">TMPDIR.</param>
/// <param name="Tool">The program under test, or the scorer.</param>
public sealed record SandboxPaths(string Work, string Home, string Temporary, string Tool);
