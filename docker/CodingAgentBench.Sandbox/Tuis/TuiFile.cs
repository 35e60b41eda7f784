namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>A configuration file that is written before the CLI starts. The content may have placeholders.</summary>
/// <param name="Path">Below HOME.</param>
public sealed record TuiFile(string Path, string Content);
