using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>The endpoint of the live lane: does it answer, does it take the key, does it know the model?</summary>
internal sealed class EndpointCheck(HarnessSettings settings) : ICheck
{
    private const int LongestList = 4 << 20;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public string Subject => "endpoint";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        if (settings.BaseUrl is not { } address)
            return [new(Subject, Level.Missing, "none, so live cells are skipped", "export CAB_BASE_URL=http://localhost:11434/v1")];
        var shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        try
        {
            return [await AskAsync(address, shown, cancellation)];
        }
        catch (HttpRequestException dead)
        {
            return [new(Subject, Level.Missing, $"{shown} cannot be reached: {dead.Message}")];
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [new(Subject, Level.Missing, $"{shown} does not answer within {Limit.TotalSeconds} seconds")];
        }
    }

    private async Task<Finding> AskAsync(Uri address, string shown, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Limit, MaxResponseContentBufferSize = LongestList };
        if (settings.ApiKey is { } key)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.GetAsync($"{address.AbsoluteUri.TrimEnd('/')}/models", cancellation);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => Model(shown, Models(await answer.Content.ReadAsStringAsync(cancellation))),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(Subject, Level.Missing,
                $"{shown} {(settings.ApiKey is null ? "wants a key" : "does not accept the key")}", "export CAB_API_KEY=…"),
            var other => new(Subject, Level.Warning, $"{shown} answers, but to /models with {(int)other}; is the address the one before /chat/completions?"),
        };
    }

    private Finding Model(string shown, IReadOnlyList<string> models) => settings.ModelName switch
    {
        _ when models.Count == 0 => new(Subject, Level.Warning, $"{shown} answers, but lists no models"),
        null => new(Subject, Level.Warning, $"{shown} answers and has {models.Count} models; which one is `local` is not set", $"export CAB_MODEL={models[0]}"),
        var name when models.Contains(name) => new(Subject, Level.Ok, $"{shown} answers and has {name}"),
        var name => new(Subject, Level.Warning, $"{shown} answers, but lists no `{name}`{Closest.Hint(name, models)}"),
    };

    private static IReadOnlyList<string> Models(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject list && list["data"] is JsonArray data
                ? [.. data.OfType<JsonObject>().Select(model => model["id"]).OfType<JsonValue>().Select(id => $"{id}")]
                : [];
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }
}
