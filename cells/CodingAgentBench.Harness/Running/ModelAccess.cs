using CodingAgentBench.Gateway;
using CodingAgentBench.Sandbox;

namespace CodingAgentBench.Harness.Running;

/// <summary>The way from one sandbox to the gateway: its socket, or loopback where the sandbox has no network of its own.</summary>
internal sealed class ModelAccess : IAsyncDisposable
{
    private readonly IAsyncDisposable? _server;

    private ModelAccess(GatewaySession session, IAsyncDisposable? server) => (Session, _server) = (session, server);

    public GatewaySession Session { get; }

    public static async Task<ModelAccess> OpenAsync(
        ModelGateway gateway, SessionRequest request, ModelSocket? socket, CancellationToken cancellation)
    {
        if (socket is null)
            return new(gateway.Open(request), null);
        var server = await gateway.OpenAsync(request, socket.Path, socket.BaseUrl, cancellation);
        return new(server.Session, server);
    }

    public async ValueTask DisposeAsync()
    {
        Session.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
