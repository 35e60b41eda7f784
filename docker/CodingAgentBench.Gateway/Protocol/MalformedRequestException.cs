namespace CodingAgentBench.Gateway.Protocol;

/// <summary>The request is not one of its protocol.</summary>
internal sealed class MalformedRequestException(string message) : Exception(message);
