using Microsoft.AspNetCore.Builder;

namespace CodingAgentBench.Gateway;

/// <summary>A session with a server of its own. Disposing closes the socket and removes it.</summary>
public sealed class SocketSession : IAsyncDisposable
{
    /// <summary>At once; who comes on top is hung up on.</summary>
    private const int Connections = 64;

    private const UnixFileMode Everybody =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly WebApplication _server;

    private SocketSession(WebApplication server, GatewaySession session) => (_server, Session) = (server, session);

    public GatewaySession Session { get; }

    internal static async Task<SocketSession> StartAsync(GatewaySession session, string socket, CancellationToken cancellation)
    {
        var server = GatewayServer.Create(
            options =>
            {
                options.Limits.MaxConcurrentConnections = Connections;
                options.ListenUnixSocket(socket);
            },
            context => GatewayServer.AnswerAsync(session, context.Request.Path.Value ?? "", context));
        await server.StartAsync(cancellation);
        File.SetUnixFileMode(socket, Everybody);
        return new(server, session);
    }

    public ValueTask DisposeAsync() => GatewayServer.StopAsync(_server);
}
