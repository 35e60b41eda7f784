using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CodingAgentBench.Gateway.Tests.Upstream;

/// <summary>An endpoint that does what a test says, call by call; the last behaviour repeats.</summary>
internal sealed class FakeEndpoint : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script;
    private Func<HttpContext, Task> _last;

    private FakeEndpoint(Func<HttpContext, Task>[] script)
    {
        (_script, _last) = (new(script), script[^1]);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            context.Items[nameof(Bodies)] = body;
            Bodies.Enqueue(body);
            Keys.Enqueue(context.Request.Headers.Authorization.ToString());
            if (_script.TryDequeue(out var next))
                _last = next;
            await _last(context);
        });
    }

    public ConcurrentQueue<string> Bodies { get; } = new();

    public ConcurrentQueue<string> Keys { get; } = new();

    public Uri BaseUrl => new(_server.Urls.First() + "/v1");

    public static async Task<FakeEndpoint> StartAsync(params Func<HttpContext, Task>[] script)
    {
        var endpoint = new FakeEndpoint(script);
        await endpoint._server.StartAsync();
        return endpoint;
    }

    public static Func<HttpContext, Task> Refuse(int status, string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync($"refused with {status}");
    };

    public static Func<HttpContext, Task> Say(string body, string type = "application/json") => async context =>
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    /// <summary>Passes the call on to a real endpoint.</summary>
    public static Func<HttpContext, Task> Forward(string baseUrl, string key) => async context =>
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/chat/completions")
        {
            Headers = { Authorization = new("Bearer", key) },
            Content = new StringContent((string)context.Items[nameof(Bodies)]!),
        };
        using var response = await client.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body);
    };

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
