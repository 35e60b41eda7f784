using CodingAgentBench.Gateway.Tests.Upstream;
using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Testing;
using static CodingAgentBench.Gateway.Tests.Upstream.FakeEndpoint;

namespace CodingAgentBench.Harness.Tests.Upstream;

public sealed class PreflightTests : IDisposable
{
    private const string Chat = """{"choices":[{"message":{"content":"ready"},"finish_reason":"stop"}]}""";
    private const string Tool = """{"choices":[{"message":{"tool_calls":[{"id":"1","function":{"name":"report","arguments":"{\"word\":\"ready\"}"}}]},"finish_reason":"tool_calls"}]}""";
    private const string Chunk = """data: {"choices":[{"delta":{"content":"ready"},"finish_reason":"stop"}]}""" + "\n\n";
    private const string Counted = Chunk + """data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":1}}""" + "\n\ndata: [DONE]\n\n";
    private const string Events = "text/event-stream";

    private readonly MatrixRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_model_that_does_all_three_has_no_trouble_and_is_asked_once_per_run()
    {
        await using var endpoint = await StartAsync(Say(Chat), Say(Tool), Say(Counted, Events));

        (await TroubleAsync(endpoint, cells: 3)).Should().AllBeEquivalentTo((string?)null);
        endpoint.Bodies.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_tool_that_was_forgotten_once_is_forgiven()
    {
        await using var endpoint = await StartAsync(Say(Chat), Say(Chat), Say(Tool), Say(Counted, Events));

        (await TroubleAsync(endpoint)).Should().Equal((string?)null);
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":""},"finish_reason":"stop"}]}""", Tool, Counted, "it answers a chat with an empty message")]
    [InlineData(Chat, Chat, Counted, "it does not call tools: none in 3 tries")]
    [InlineData(Chat, """{"choices":[{"message":{"tool_calls":[{"id":"1","function":{"name":"rm","arguments":"{}"}}]}}]}""", Counted, "it calls a tool that it was not given: `rm`")]
    [InlineData(Chat, """{"choices":[{"message":{"tool_calls":[{"id":"1","function":{"name":"report","arguments":"ready"}}]}}]}""", Counted, "it calls a tool with arguments that are not a JSON object")]
    [InlineData(Chat, Tool, Chunk + "data: [DONE]\n\n", "it streams no token counts")]
    [InlineData(Chat, Tool, "data: {broken\n\n", "it does not stream: The model endpoint's stream broke")]
    public async Task What_a_model_cannot_do_is_said(string chat, string tool, string stream, string trouble)
    {
        await using var endpoint = await StartAsync(async context =>
        {
            var body = (string)context.Items[nameof(FakeEndpoint.Bodies)]!;
            await (body.Contains("\"tools\"", StringComparison.Ordinal) ? Say(tool) : body.Contains("\"stream\":true", StringComparison.Ordinal) ? Say(stream, Events) : Say(chat))(context);
        });

        (await TroubleAsync(endpoint)).Should().ContainSingle().Which.Should().StartWith($"llama-3.3-70b failed its preflight: {trouble}");
    }

    [Theory]
    [InlineData(429, "its endpoint is throttled: The model endpoint answered 429")]
    [InlineData(503, "its endpoint cannot be reached or is failing: The model endpoint answered 503")]
    [InlineData(401, "its endpoint refuses the key: The model endpoint answered 401")]
    [InlineData(404, "it does not answer a chat: The model endpoint answered 404")]
    public async Task What_an_endpoint_does_not_allow_is_told_apart(int status, string trouble)
    {
        await using var endpoint = await StartAsync(Refuse(status));

        (await TroubleAsync(endpoint)).Should().ContainSingle().Which.Should().Contain($"preflight: {trouble}");
    }

    [Fact]
    public async Task An_endpoint_that_refuses_tools_is_told_apart_too()
    {
        await using var endpoint = await StartAsync(Say(Chat), Refuse(400));

        (await TroubleAsync(endpoint)).Should().ContainSingle().Which.Should().Contain("it does not take tools: The model endpoint answered 400");
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var endpoint = await StartAsync(Refuse(500));

        (await TroubleAsync(endpoint, preflight: "no")).Should().Equal((string?)null);
        endpoint.Bodies.Should().BeEmpty();
    }

    private async Task<string?[]> TroubleAsync(FakeEndpoint endpoint, int cells = 1, string preflight = "yes")
    {
        var variables = new Dictionary<string, string>
        {
            ["CAB_BASE_URL"] = endpoint.BaseUrl.ToString(), ["CAB_UNISOLATED"] = "yes", ["CAB_PATIENCE_SECONDS"] = "0", ["CAB_PREFLIGHT"] = preflight,
        };
        var matrix = _repository.Read();
        await using var services = new CellServices(
            matrix, HarnessSettings.Read(variables.GetValueOrDefault), new ProcessEngine(), _repository.Root["results"], RealTime.Provider);
        var rows = matrix.Rows(RowFilter.Parse("model=llama-3.3-70b")).Take(cells);
        return await Task.WhenAll(rows.Select(row => Preconditions.MissingAsync(row.Cell, services)));
    }
}
