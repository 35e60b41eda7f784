using System.Text;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Gateway.Tests;

/// <summary>A gateway on loopback, and a client that speaks to it as a CLI would.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    public const string ChatPath = "/chat/completions";

    public const string ResponsesPath = "/responses";

    public static SamplingProfile Sampling { get; } = new("test", 0.2, 0.95, 7, null);

    public HttpClient Client { get; } = new();

    public ModelGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Gateway = await ModelGateway.StartAsync(RealTime.Provider, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Gateway.DisposeAsync();
    }

    public GatewaySession Open(IChatBackend? backend = null, int maxTurns = 10) =>
        Gateway.Open(new("test-model", maxTurns, Sampling, backend ?? new ControlBackend(ControlPlan.Nop)));

    public GatewaySession OpenPlan(params TreeEntry[] writes) =>
        Open(new ControlBackend(new([], FileTree.Of(writes), "finished")));

    public async Task<(int Status, JsonNode Body)> PostAsync(GatewaySession session, JsonNode request, string path = ChatPath)
    {
        using var response = await SendAsync(session.BaseUrl + path, session.Key, request.ToJsonString());
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task<string> StreamAsync(GatewaySession session, JsonNode request, string path = ChatPath)
    {
        using var response = await SendAsync(session.BaseUrl + path, session.Key, request.ToJsonString());
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> SendAsync(string url, string key, string body) =>
        Client.SendAsync(new(HttpMethod.Post, url)
        {
            Headers = { Authorization = new("Bearer", key) },
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });

    /// <summary>A request of a CLI that offers one shell tool.</summary>
    public static JsonObject Request(bool stream = false, params JsonObject[] more) => new()
    {
        ["model"] = "test-model",
        ["stream"] = stream,
        ["messages"] = new JsonArray([new JsonObject { ["role"] = "user", ["content"] = "do it" }, .. more]),
        ["tools"] = JsonNode.Parse("""[{"type":"function","function":{"name":"sh","parameters":{"type":"object","properties":{"command":{"type":"string"}}}}}]"""),
    };

    public static JsonObject ToolResult(string id, string content) => new() { ["role"] = "tool", ["tool_call_id"] = id, ["content"] = content };
}
