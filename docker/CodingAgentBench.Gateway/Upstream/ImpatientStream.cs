namespace CodingAgentBench.Gateway.Upstream;

/// <summary>A reply that may take as long as it likes, but not fall silent.</summary>
internal sealed class ImpatientStream(Stream inner, TimeSpan patience) : WatchedStream(inner)
{
    /// <exception cref="IOException">Nothing came for longer than patience lasts.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(patience);
        try
        {
            return await Inner.ReadAsync(buffer, limited.Token);
        }
        catch (OperationCanceledException silent) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"it said nothing for {patience.TotalSeconds} seconds", silent);
        }
    }
}
