using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using CodingAgentBench.Gateway.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CodingAgentBench.Gateway;

/// <summary>
/// The one way from a CLI to its model: an OpenAI-compatible server on loopback, started once per run, with an address and a
/// key per cell. It decides model, sampling and turn budget, and it is the one that counts tokens.
/// </summary>
public sealed class ModelGateway : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly WebApplication _server;
    private int _opened;

    private ModelGateway(TimeProvider time)
    {
        _time = time;
        _server = GatewayServer.Create(options => options.Listen(IPAddress.Loopback, 0), HandleAsync);
    }

    public static async Task<ModelGateway> StartAsync(TimeProvider time, CancellationToken cancellation)
    {
        var gateway = new ModelGateway(time);
        await gateway._server.StartAsync(cancellation);
        return gateway;
    }

    public GatewaySession Open(SessionRequest request)
    {
        var name = Interlocked.Increment(ref _opened).ToString(CultureInfo.InvariantCulture);
        var session = new GatewaySession(request, $"{_server.Urls.First()}/{name}/v1", _time, () => _sessions.TryRemove(name, out _));
        _sessions[name] = session;
        return session;
    }

    /// <summary>Opens a session at a Unix socket of its own, for a sandbox that has no other way out.</summary>
    /// <param name="socket">Path of the socket, which must not exist yet. Every user may connect: who gets to see the path is the caller's affair.</param>
    /// <param name="baseUrl">The address, ending in `/v1`, that leads to the socket from inside the sandbox.</param>
    public Task<SocketSession> OpenAsync(SessionRequest request, string socket, string baseUrl, CancellationToken cancellation) =>
        SocketSession.StartAsync(new(request, baseUrl, _time, () => { }), socket, cancellation);

    public ValueTask DisposeAsync() => GatewayServer.StopAsync(_server);

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var end = path.IndexOf('/', 1);
        if (end < 0 || !_sessions.TryGetValue(path[1..end], out var session))
            await GatewayServer.WriteAsync(context, OpenAiError.WrongKey());
        else
            await GatewayServer.AnswerAsync(session, path[end..], context);
    }
}
