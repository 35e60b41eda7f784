using System.Text.Json.Nodes;
using CodingAgentBench.Gateway;

namespace CodingAgentBench.Benchmarks.Containers;

/// <summary>A model that thinks for a while before it answers.</summary>
internal sealed class SlowBackend(IChatBackend inner, TimeSpan thinking) : IChatBackend
{
    public string TokenSource => inner.TokenSource;

    public async Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation)
    {
        await Task.Delay(thinking, cancellation);
        return await inner.AnswerAsync(request, waits, cancellation);
    }
}
