using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodingAgentBench.Gateway.Tests.Upstream;

/// <summary>Answers every call with the beginning of a stream and then hangs up, as a proxy does when it is killed.</summary>
internal sealed class DroppingEndpoint : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _beginning;
    private readonly Task _serving;

    public DroppingEndpoint(string beginning)
    {
        _beginning = beginning;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri BaseUrl => new($"http://{_listener.LocalEndpoint}/v1");

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client);
            }
        }
        catch (Exception closed) when (closed is SocketException or InvalidOperationException)
        {
            // The listener is closed.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        await ReadRequestAsync(stream);
        var chunk = $"{_beginning.Length:x}\r\n{_beginning}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}"));
        client.Client.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Reads to the end of the body: closing with unread data would reset the connection.</summary>
    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        int head;
        while ((head = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
            text.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        var length = text.ToString().Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..];
        while (text.Length < head + 4 + int.Parse(length, CultureInfo.InvariantCulture))
            text.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer)));
    }
}
