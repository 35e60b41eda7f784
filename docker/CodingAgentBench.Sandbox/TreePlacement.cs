using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox;

/// <param name="Folder">One of <see cref="SandboxPaths"/>.</param>
public sealed record TreePlacement(string Folder, FileTree Tree);
