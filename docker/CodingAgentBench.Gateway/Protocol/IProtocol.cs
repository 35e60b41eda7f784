using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>A way of asking a model that CLIs speak; chat completions are what every backend speaks.</summary>
internal interface IProtocol
{
    /// <summary>Below the base URL of a session: `/v1/…`.</summary>
    string Path { get; }

    /// <param name="body">Not changed.</param>
    /// <exception cref="MalformedRequestException">It cannot be understood.</exception>
    ModelRequest Read(JsonObject body);
}
