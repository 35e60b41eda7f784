namespace CodingAgentBench.Gateway.Protocol.Chat;

/// <summary>A piece of a tool call. Pieces with one index are one call, and their arguments are joined.</summary>
internal readonly record struct CallDelta(int Index, string? Id, string? Name, string? Arguments);
