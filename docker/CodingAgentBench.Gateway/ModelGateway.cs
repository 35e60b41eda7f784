using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Gateway.Protocol;
using CodingAgentBench.Gateway.Protocol.Chat;
using CodingAgentBench.Gateway.Protocol.Responses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CodingAgentBench.Gateway;

/// <summary>
/// The one way from a CLI to its model: an OpenAI-compatible server on loopback, started once per run, with an address and a
/// key per cell. It decides model, sampling and turn budget, and it is the one that counts tokens.
/// </summary>
public sealed class ModelGateway : IAsyncDisposable
{
    private const int BodyMegabytes = 64;

    private static readonly IProtocol[] Protocols = [new ChatProtocol(), new ResponsesProtocol()];

    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly WebApplication _server;
    private int _opened;

    private ModelGateway(TimeProvider time)
    {
        _time = time;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        _server = builder.Build();
        _server.Run(HandleAsync);
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

    public async ValueTask DisposeAsync()
    {
        // A CLI that is being killed may still hold a connection; nobody waits for it.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Listen(IPAddress.Loopback, 0);
        options.Limits.MaxRequestBodySize = (long)BodyMegabytes << 20;
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var end = path.IndexOf('/', 1);
        if (end < 0 || !_sessions.TryGetValue(path[1..end], out var session) || !HasKey(context.Request, session))
        {
            await WriteAsync(context, OpenAiError.WrongKey());
            return;
        }
        switch (context.Request.Method, path[end..])
        {
            case ("GET", "/v1/models"):
                await context.Response.WriteAsJsonAsync(ModelList.Of(session.Request.Model), context.RequestAborted);
                break;
            case ("POST", var route) when Array.Find(Protocols, protocol => protocol.Path == route) is { } protocol:
                await new ModelCall(protocol, session, context, BodyMegabytes).RunAsync();
                break;
            default:
                await WriteAsync(context, OpenAiError.UnknownPath(context.Request.Method, path[end..]));
                break;
        }
    }

    private static bool HasKey(HttpRequest request, GatewaySession session) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()),
            Encoding.UTF8.GetBytes($"Bearer {session.Key}"));

    internal static async Task WriteAsync(HttpContext context, OpenAiError error)
    {
        context.Response.StatusCode = error.Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(error.ToJson().ToJsonString(), context.RequestAborted);
    }
}
