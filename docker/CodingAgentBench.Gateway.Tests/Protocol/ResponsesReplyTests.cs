using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Tests.Upstream;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Testing;
using Microsoft.AspNetCore.Http;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;
using static CodingAgentBench.Gateway.Tests.Upstream.FakeEndpoint;

namespace CodingAgentBench.Gateway.Tests.Protocol;

public sealed class ResponsesReplyTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Request = """
        {"model": "test-model", "stream": true, "input": "go", "tools": [
          {"type": "function", "name": "sh"}, {"type": "custom", "name": "apply_patch"},
          {"type": "namespace", "name": "agents", "tools": [{"type": "function", "name": "close"}]}]}
        """;

    private const string Usage = """{"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":4}}}""";

    [Fact]
    public async Task A_stream_of_text_becomes_the_events_of_a_message()
    {
        var (events, exchange) = await StreamAsync(Delta("""{"reasoning_content":"hm"}"""), Delta("""{"content":"H"}"""), Delta("""{"content":"i"}""", "stop"), Usage, "[DONE]");

        events.Select(item => (string?)item["type"]).Should().Equal(
            "response.created", "response.in_progress",
            "response.output_item.added", "response.reasoning_text.delta", "response.reasoning_text.done", "response.output_item.done",
            "response.output_item.added", "response.content_part.added", "response.output_text.delta", "response.output_text.delta",
            "response.output_text.done", "response.content_part.done", "response.output_item.done",
            "response.completed");
        events.Select(item => (int)item["sequence_number"]!).Should().Equal(Enumerable.Range(0, events.Count));
        var response = events[^1]["response"]!;
        ((string?)response["output"]![1]!["content"]![0]!["text"]).Should().Be("Hi");
        ((string?)response["status"]).Should().Be("completed");
        ((int?)response["usage"]!["input_tokens"]).Should().Be(5);
        ((int?)response["usage"]!["input_tokens_details"]!["cached_tokens"]).Should().Be(4);
        ((int?)response["usage"]!["total_tokens"]).Should().Be(7);
        exchange.Usage.Should().Be(new TokenUsage(5, 2));
        ((string?)exchange.Response!["message"]!["content"]).Should().Be("Hi");
        exchange.Trouble.Should().BeNull();
    }

    [Fact]
    public async Task Calls_that_come_in_mixed_pieces_go_back_to_the_tools_that_were_declared()
    {
        var (events, _) = await StreamAsync(
            Delta("""{"tool_calls":[{"index":0,"id":"c0","function":{"name":"sh","arguments":"{\"cmd\""}}]}"""),
            Delta("""{"tool_calls":[{"index":1,"id":"c1","function":{"name":"apply_patch","arguments":"{\"input\":\"*** Be"}}]}"""),
            Delta("""{"tool_calls":[{"index":0,"function":{"arguments":":\"ls\"}"}},{"index":1,"function":{"arguments":"gin\"}"}}]}"""),
            Delta("""{"tool_calls":[{"index":2,"id":"","function":{"name":"agents__close","arguments":"{}"}},{"index":3,"id":"c1","function":{"name":"invented"}}]}""", "tool_calls"),
            Usage, "[DONE]");

        var done = events.Where(item => (string?)item["type"] == "response.output_item.done").Select(item => item["item"]!).ToList();
        done.Select(item => (string?)item["type"]).Should().Equal("function_call", "custom_tool_call", "function_call", "function_call");
        ((string?)done[0]["arguments"]).Should().Be("""{"cmd":"ls"}""");
        ((string?)done[1]["input"]).Should().Be("*** Begin");
        done.Select(item => (string?)item["name"]).Should().Equal("sh", "apply_patch", "close", "invented");
        ((string?)done[2]["namespace"]).Should().Be("agents");
        ((string?)done[2]["call_id"]).Should().StartWith("call_");
        done.Select(item => (string?)item["id"]).Should().OnlyHaveUniqueItems();
        string.Concat(events.Where(item => (string?)item["type"] == "response.function_call_arguments.delta" && (int)item["output_index"]! == 0)
            .Select(item => (string?)item["delta"])).Should().Be("""{"cmd":"ls"}""");
        events[^1]["response"]!["output"]!.AsArray().Should().HaveCount(4);
    }

    [Theory]
    [InlineData("*** Begin Patch", "*** Begin Patch")]
    [InlineData("""{\"other\":1}""", """{"other":1}""")]
    public async Task A_custom_tool_gets_what_the_model_wrote_if_it_forgot_the_JSON(string arguments, string input)
    {
        var (events, _) = await StreamAsync(
            Delta("""{"tool_calls":[{"index":0,"id":"c","function":{"name":"apply_patch","arguments":"ARGUMENTS"}}]}""".Replace("ARGUMENTS", arguments), "tool_calls"), "[DONE]");

        ((string?)events[^1]["response"]!["output"]![0]!["input"]).Should().Be(input);
    }

    [Fact]
    public async Task A_reply_that_hit_its_limit_is_incomplete()
    {
        var (events, _) = await StreamAsync(Delta("""{"content":"H"}""", "length"), "[DONE]");

        ((string?)events[^1]["type"]).Should().Be("response.incomplete");
        ((string?)events[^1]["response"]!["incomplete_details"]!["reason"]).Should().Be("max_output_tokens");
    }

    [Theory]
    [InlineData("""{"error":{"message":"out of memory"}}""")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_stream_that_breaks_ends_in_a_failed_response(string data)
    {
        var (events, exchange) = await StreamAsync(Delta("""{"content":"H"}"""), data);

        ((string?)events[^1]["type"]).Should().Be("response.failed");
        ((string?)events[^1]["response"]!["error"]!["code"]).Should().Be("upstream_error");
        exchange.Trouble.Should().Contain("broke");
    }

    [Fact]
    public async Task A_stream_of_oddities_is_a_response_all_the_same()
    {
        var (events, _) = await StreamAsync(
            """{"choices":{}}""", """{"choices":[3]}""", """{"choices":[{"delta":7,"finish_reason":{}}],"usage":[]}""",
            Delta("""{"content":["x"],"tool_calls":[null,5,{"index":"a"},{"index":-4,"id":9,"function":[]},{"index":99999999999,"function":{"name":3,"arguments":{"a":1}}}]}"""),
            "[DONE]");

        ((string?)events[^1]["type"]).Should().Be("response.completed");
        events[^1]["response"]!["output"]!.AsArray().Select(item => (string?)item!["arguments"]).Should().Equal("", """{"a":1}""");
    }

    [Fact]
    public async Task The_first_words_are_not_held_back_until_the_last()
    {
        var rest = new TaskCompletionSource();
        await using var endpoint = await StartAsync(async context =>
        {
            await context.Response.WriteAsync($"data: {Delta("""{"content":"first"}""")}\n\n");
            await context.Response.Body.FlushAsync();
            await rest.Task;
            await context.Response.WriteAsync($"data: {Delta("""{"content":"last"}""", "stop")}\n\ndata: [DONE]\n\n");
        });
        using var session = Open(endpoint);
        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + ResponsesPath)
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(Request),
        };

        using var response = await fixture.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        string? line;
        do
            line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line?.Contains("first", StringComparison.Ordinal) == false);
        rest.SetResult();

        line.Should().NotBeNull();
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("last").And.Contain("response.completed");
    }

    [Fact]
    public async Task A_reply_that_is_not_streamed_is_one_response()
    {
        await using var endpoint = await StartAsync(Say("""
            {"model":"real","choices":[{"message":{"content":"hi","tool_calls":[{"id":"c","type":"function","function":{"name":"sh","arguments":"{}"}}]},"finish_reason":"tool_calls"}],
             "usage":{"prompt_tokens":5,"completion_tokens":2}}
            """));
        using var session = Open(endpoint);
        var request = JsonNode.Parse(Request)!;
        request["stream"] = false;

        var (status, body) = await fixture.PostAsync(session, request, ResponsesPath);

        status.Should().Be(200);
        body["output"]!.AsArray().Select(item => (string?)item!["type"]).Should().Equal("message", "function_call");
        ((string?)body["object"], (string?)body["model"], (int?)body["usage"]!["output_tokens"]).Should().Be(("response", "test-model", 2));
        session.Usage.Should().Be(new TokenUsage(5, 2));
    }

    private static string Delta(string delta, string? finish = null) =>
        $$"""{"model":"real","choices":[{"delta":{{delta}},"finish_reason":{{(finish is null ? "null" : $"\"{finish}\"")}}}]}""";

    private GatewaySession Open(FakeEndpoint endpoint) =>
        fixture.Open(new UpstreamBackend(new(endpoint.BaseUrl, null, "real", TimeSpan.Zero), RealTime.Provider));

    private async Task<(IReadOnlyList<JsonNode> Events, Exchange Exchange)> StreamAsync(params string[] data)
    {
        await using var endpoint = await StartAsync(Say(string.Concat(data.Select(item => $"data: {item}\n\n")), "text/event-stream"));
        using var session = Open(endpoint);
        var text = await fixture.StreamAsync(session, JsonNode.Parse(Request)!, ResponsesPath);
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var events = SseParser.Create(body).Enumerate().ToList();
        var parsed = events.Select(item => JsonNode.Parse(item.Data)!).ToList();
        events.Select(item => item.EventType).Should().Equal(parsed.Select(item => (string)item["type"]!));
        return (parsed, session.Exchanges.Should().ContainSingle().Which);
    }
}
