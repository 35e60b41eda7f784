namespace CodingAgentBench.Gateway.Protocol;

/// <summary>A reply of which no single part, an event of a stream or the whole of anything else, may be larger than a limit.</summary>
/// <param name="limit">In bytes.</param>
internal sealed class BoundedStream(Stream inner, long limit, bool events) : Stream
{
    private long _size;
    private bool _lineIsEmpty;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">The part is too large.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..read]);
        return _size <= limit ? read : throw new IOException($"a part of it is larger than {limit >> 20} MiB");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
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
