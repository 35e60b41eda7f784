namespace CodingAgentBench.Gateway.Protocol;

/// <summary>A reply of which no single part, an event of a stream or the whole of anything else, may be larger than a limit.</summary>
/// <param name="limit">In bytes.</param>
internal sealed class BoundedStream(Stream inner, long limit, bool events) : WatchedStream(inner)
{
    private long _size;
    private bool _lineIsEmpty;

    /// <exception cref="IOException">The part is too large.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Inner.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..read]);
        return _size <= limit ? read : throw new IOException($"a part of it is larger than {limit >> 20} MiB");
    }

    /// <summary>An empty line ends an event. A carriage return counts as nothing: line feeds alone decide, as endpoints send them.</summary>
    private void Count(ReadOnlySpan<byte> bytes)
    {
        _size += bytes.Length;
        if (!events)
            return;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\r')
                continue;
            if (bytes[i] == '\n' && _lineIsEmpty)
                _size = bytes.Length - i - 1;
            _lineIsEmpty = bytes[i] == '\n';
        }
    }
}
