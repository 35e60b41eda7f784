namespace CodingAgentBench.Sandbox;

/// <summary>The one way out of a sandbox without a network.</summary>
/// <param name="Path">The Unix socket to listen on, on this machine.</param>
/// <param name="BaseUrl">The address, ending in `/v1`, that leads there from inside.</param>
public sealed record ModelSocket(string Path, string BaseUrl);
