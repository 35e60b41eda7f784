namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>
/// A configuration file that is written before the CLI starts. The content may have placeholders; in JSON, YAML and TOML they
/// stand inside double quotes, and no value can break out of them.
/// </summary>
/// <param name="Path">Below HOME.</param>
public sealed record TuiFile(string Path, string Content);
