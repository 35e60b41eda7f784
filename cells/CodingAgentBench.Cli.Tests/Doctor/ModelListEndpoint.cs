using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodingAgentBench.Cli.Tests.Doctor;

/// <summary>An endpoint on loopback that answers `/v1/models` as a test wants it, to whoever has the key.</summary>
internal sealed class ModelListEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelListEndpoint(WebApplication app) => _app = app;

    public string BaseUrl => $"{_app.Urls.Single()}/v1";

    public static async Task<ModelListEndpoint> StartAsync(string key, string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/v1/models", (HttpRequest request) => (IResult)(request.Headers.Authorization == $"Bearer {key}"
            ? TypedResults.Text(body, "application/json")
            : TypedResults.Unauthorized()));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
