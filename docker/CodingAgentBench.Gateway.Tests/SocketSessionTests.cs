using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Gateway.Tests;

public sealed class SocketSessionTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string SocketPath => Path.Combine(_folder.Path, "model.sock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_answers_at_its_socket_whoever_has_its_key()
    {
        await using var opened = await OpenAsync();
        using var client = Client();

        (await client.GetAsync("http://model/v1/models", Cancellation)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", opened.Session.Key);
        var reply = await client.PostAsync("http://model/v1/chat/completions", new StringContent("""{"model":"m","messages":[{"role":"user","content":"hi"}]}"""), Cancellation);

        reply.StatusCode.Should().Be(HttpStatusCode.OK);
        opened.Session.Exchanges.Should().ContainSingle().Which.Path.Should().Be("/v1/chat/completions");
        opened.Session.BaseUrl.Should().Be("http://inside/v1");
    }

    [Fact]
    public async Task Every_user_may_connect_and_nothing_is_left_when_it_is_closed()
    {
        await using (await OpenAsync())
            File.GetUnixFileMode(SocketPath).Should().HaveFlag(UnixFileMode.OtherWrite);

        File.Exists(SocketPath).Should().BeFalse();
    }

    [Fact]
    public async Task More_than_64_connections_at_once_are_not_served()
    {
        await using var opened = await OpenAsync();
        var sockets = new List<Socket>();
        try
        {
            for (var i = 0; i < 65; i++)
                sockets.Add(await ConnectAsync(Cancellation));

            (await sockets[64].ReceiveAsync(new byte[1], Cancellation)).Should().Be(0);
            await sockets[63].SendAsync("GET /v1/models HTTP/1.1\r\nHost: model\r\n\r\n"u8.ToArray(), Cancellation);
            (await sockets[63].ReceiveAsync(new byte[1], Cancellation)).Should().Be(1);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private Task<SocketSession> OpenAsync() => fixture.Gateway.OpenAsync(
        new("m", 5, new("none", null, null, null, null), new ControlBackend(ControlPlan.Nop)), SocketPath, "http://inside/v1", Cancellation);

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, token) => new NetworkStream(await ConnectAsync(token), ownsSocket: true),
    });

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), cancellation);
        return socket;
    }
}
