using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway;

/// <summary>The endpoint gave no usable answer.</summary>
/// <param name="infrastructure">True when the CLI is not to blame: throttled, down, misconfigured.</param>
public sealed class BackendException(OpenAiError error, bool infrastructure, int retries, Exception? inner = null)
    : Exception(error.Message, inner)
{
    public OpenAiError Error { get; } = error;

    public bool Infrastructure { get; } = infrastructure;

    public int Retries { get; } = retries;
}
