using System.IO.Pipelines;
using Docker.DotNet;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>Standard input, output and error of a program in a container, taken out of the one connection that carries them.</summary>
internal sealed class AttachedStreams : IDisposable
{
    private readonly MultiplexedStream _connection;
    private readonly CancellationTokenSource _over = new();
    private readonly Pipe _output = new();
    private readonly Pipe _error = new();

    public AttachedStreams(MultiplexedStream connection)
    {
        _connection = connection;
        StandardInput = new AttachedInput(connection, _over.Token);
        Ended = PumpAsync();
    }

    public Stream StandardInput { get; }

    public Stream StandardOutput => _output.Reader.AsStream();

    public Stream StandardError => _error.Reader.AsStream();

    /// <summary>Ends, and never fails, when the program has closed its output or the connection is gone.</summary>
    public Task Ended { get; }

    /// <summary>Lets go of the connection, which is the end of the program's input.</summary>
    public void Dispose()
    {
        _over.Cancel();
        _connection.Dispose();
    }

    private async Task PumpAsync()
    {
        await Task.Yield();
        try
        {
            await _connection.CopyOutputToAsync(Stream.Null, _output.Writer.AsStream(), _error.Writer.AsStream(), _over.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // What had arrived is there; whoever waits for the program asks the engine how it ended.
        }
        await _output.Writer.CompleteAsync();
        await _error.Writer.CompleteAsync();
        // A program that has ended reads no more, and the engine would let a writer wait for ever.
        await _over.CancelAsync();
    }
}
