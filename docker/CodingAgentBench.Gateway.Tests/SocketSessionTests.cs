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

    private Task<SocketSession> OpenAsync() => fixture.Gateway.OpenAsync(
        new("m", 5, new("none", null, null, null, null), new ControlBackend(ControlPlan.Nop)), SocketPath, "http://inside/v1", Cancellation);

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, token) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), token);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
