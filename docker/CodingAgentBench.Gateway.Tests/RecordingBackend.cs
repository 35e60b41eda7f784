using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control;

namespace CodingAgentBench.Gateway.Tests;

/// <summary>Answers like the nop control and remembers what it was asked.</summary>
internal sealed class RecordingBackend : IChatBackend
{
    private readonly ControlBackend _nop = new(ControlPlan.Nop);

    public ConcurrentQueue<JsonObject> Requests { get; } = new();

    public string TokenSource => _nop.TokenSource;

    public Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation)
    {
        Requests.Enqueue((JsonObject)request.DeepClone());
        return _nop.AnswerAsync(request, waits, cancellation);
    }
}
