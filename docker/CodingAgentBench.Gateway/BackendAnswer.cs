namespace CodingAgentBench.Gateway;

/// <summary>A chat completion on its way: a JSON object, or server-sent events when the request said `stream`.</summary>
public sealed record BackendAnswer(Stream Body, int Retries) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Body.DisposeAsync();
}
