using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway;

/// <summary>Whatever answers a chat completion: a control model, a recording, an endpoint.</summary>
public interface IChatBackend
{
    /// <summary>Where the token counts come from: `endpoint` (its own `usage`) or `estimate` (UTF-8 bytes / 4).</summary>
    string TokenSource { get; }

    /// <summary>Starts an answer to a request that the gateway has already made its own (model, sampling).</summary>
    /// <exception cref="BackendException">There is no answer.</exception>
    Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation);
}
