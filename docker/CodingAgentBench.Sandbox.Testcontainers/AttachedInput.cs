using System.Net.Sockets;
using Docker.DotNet;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>Standard input of a program in a container. Closing it is the end of file, while the output stays open.</summary>
/// <param name="over">The program has ended; a write that waits for it fails.</param>
internal sealed class AttachedInput(MultiplexedStream connection, CancellationToken over) : Stream
{
    private bool _closed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            connection.WriteAsync(buffer, offset, count, over).GetAwaiter().GetResult();
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            throw new IOException("the program reads no more", gone);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_closed && !over.IsCancellationRequested)
            Close(connection);
        _closed = true;
        base.Dispose(disposing);
    }

    private static void Close(MultiplexedStream connection)
    {
        try
        {
            connection.CloseWrite();
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // The program, or the connection, has ended meanwhile.
        }
    }
}
