using System.Text;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Replay;
using CodingAgentBench.Tasks.Trees;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;

namespace CodingAgentBench.Gateway.Tests.Replay;

/// <summary>Sessions that are recorded, written to a trace, read again and replayed through a gateway.</summary>
public sealed class ReplayBackendTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static readonly TreeEntry[] TwoFiles = [TreeEntry.File("a", "1"), TreeEntry.File("b", "2")];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task The_same_calls_get_the_same_answers_streamed_or_whole(bool recordedAsStream, bool replayedAsStream)
    {
        using var recorded = fixture.OpenPlan(TwoFiles);
        await ConverseAsync(recorded, recordedAsStream);

        var (session, backend) = Replay(recorded.Exchanges);
        await ConverseAsync(session, replayedAsStream);

        session.Exchanges.Select(Answer).Should().Equal(recorded.Exchanges.Select(Answer));
        session.Usage.Should().Be(recorded.Usage);
        backend.Drift.Should().BeEmpty();
    }

    [Fact]
    public async Task A_CLI_that_speaks_the_Responses_API_is_replayed_too()
    {
        using var recorded = fixture.OpenPlan(TwoFiles);
        await fixture.PostAsync(recorded, ResponsesRequest(), ResponsesPath);

        var (session, backend) = Replay(recorded.Exchanges);
        var (_, body) = await fixture.PostAsync(session, ResponsesRequest(), ResponsesPath);

        body["output"]!.AsArray().Select(item => (string?)item!["type"]).Should().Contain("function_call");
        backend.Drift.Should().BeEmpty();
    }

    [Fact]
    public async Task A_changed_call_is_answered_in_order_and_says_where_it_differs()
    {
        using var recorded = fixture.OpenPlan(TwoFiles);
        await ConverseAsync(recorded, stream: false);
        var changed = Request();
        changed["messages"]![0]!["content"] = "do something else";

        var (session, backend) = Replay(recorded.Exchanges);
        await fixture.PostAsync(session, changed);

        Answer(session.Exchanges[0]).Should().Be(Answer(recorded.Exchanges[0]));
        backend.Drift.Should().Equal(
            new CallDrift(1, "changed", "messages[0].content: recorded `do it`, now `do something else`"),
            new CallDrift(2, "missing", "this call is on record and did not come"),
            new CallDrift(3, "missing", "this call is on record and did not come"));
    }

    [Fact]
    public async Task A_changed_tool_and_a_new_message_are_told()
    {
        using var recorded = fixture.OpenPlan();
        await fixture.PostAsync(recorded, Request());
        await fixture.PostAsync(recorded, Request());
        var otherTool = Request();
        otherTool["tools"]![0]!["function"]!["name"] = "bash";

        var (session, backend) = Replay(recorded.Exchanges);
        await fixture.PostAsync(session, otherTool);
        await fixture.PostAsync(session, Request(false, ToolResult("x", "more")));

        backend.Drift.Should().Equal(
            new CallDrift(1, "changed", "tools[0].function.name: recorded `sh`, now `bash`"),
            new CallDrift(2, "changed", "messages[1]: recorded nothing, now `{\"role\":\"tool\",\"tool_call_id\":\"call 1\",\"content\":\"more\"}`"));
    }

    [Fact]
    public async Task Side_calls_in_another_order_are_no_drift()
    {
        using var recorded = fixture.OpenPlan(TwoFiles);
        var title = Request();
        title.Remove("tools");
        await fixture.PostAsync(recorded, title.DeepClone());
        await fixture.PostAsync(recorded, Request());

        var (session, backend) = Replay(recorded.Exchanges);
        await fixture.PostAsync(session, Request());
        await fixture.PostAsync(session, title);

        session.Exchanges.Select(Answer).Should().Equal(recorded.Exchanges.Reverse().Select(Answer));
        backend.Drift.Should().BeEmpty();
    }

    [Fact]
    public async Task Random_ids_of_tool_calls_dates_and_an_empty_text_are_no_drift()
    {
        static JsonObject Asked(string id, string date, JsonNode? content) => Request(false,
            new JsonObject { ["role"] = "assistant", ["content"] = content, ["tool_calls"] = new JsonArray(new JsonObject { ["id"] = id, ["type"] = "function", ["function"] = new JsonObject { ["name"] = "sh", ["arguments"] = "{}" } }) },
            ToolResult(id, date));
        using var recorded = fixture.OpenPlan();
        await fixture.PostAsync(recorded, Asked("call_a8f3", "Sat Nov 21 10:00:00 UTC 2026", ""));

        var (session, backend) = Replay(recorded.Exchanges);
        await fixture.PostAsync(session, Asked("call_77", "Sun Nov 22 11:30:00 UTC 2026", null));

        backend.Drift.Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_more_than_on_record_is_refused_in_words()
    {
        using var recorded = fixture.OpenPlan();
        await fixture.PostAsync(recorded, Request());

        var (session, backend) = Replay(recorded.Exchanges);
        await fixture.PostAsync(session, Request());
        var (status, body) = await fixture.PostAsync(session, Request());

        (status, (string?)body["error"]!["code"]).Should().Be((400, "record_exhausted"));
        session.InfrastructureFailure.Should().BeNull();
        backend.Drift.Should().Equal(new CallDrift(2, "extra", "1 calls are on record, and this is one more"));
    }

    [Fact]
    public async Task An_error_on_record_comes_again_and_a_refusal_of_the_gateway_is_not_on_record()
    {
        using var recorded = fixture.Open(new RefusingBackend(429, infrastructure: true), maxTurns: 1);
        await fixture.PostAsync(recorded, Request());
        await fixture.PostAsync(recorded, Request());
        recorded.Exchanges.Select(exchange => exchange.Status).Should().Equal(429, 400);

        var (session, backend) = Replay(recorded.Exchanges, maxTurns: 1);
        var (status, body) = await fixture.PostAsync(session, Request());
        await fixture.PostAsync(session, Request());

        (status, (string?)body["error"]!["message"]).Should().Be((429, "no"));
        session.InfrastructureFailure.Should().Be("no");
        session.Exchanges.Select(Answer).Should().Equal(recorded.Exchanges.Select(Answer));
        backend.Drift.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_broke_off_breaks_off_again(bool stream)
    {
        using var recorded = fixture.OpenPlan(TwoFiles);
        await fixture.StreamAsync(recorded, Request(stream: true));
        var broken = recorded.Exchanges[0] with { Trouble = "The model endpoint's stream broke off." };

        var (session, _) = Replay([broken]);
        var said = await fixture.StreamAsync(session, Request(stream));

        said.Should().Contain("upstream_error").And.NotContain("[DONE]");
        session.InfrastructureFailure.Should().Contain("broke off");
    }

    [Fact]
    public async Task A_call_that_the_CLI_gave_up_on_is_never_answered()
    {
        using var recorded = fixture.OpenPlan();
        await fixture.PostAsync(recorded, Request());
        var (session, _) = Replay([recorded.Exchanges[0] with { Status = 499, HungUp = true, Response = null }]);
        using var patience = new CancellationTokenSource();
        using var call = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + ChatPath)
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(Request().ToJsonString(), Encoding.UTF8, "application/json"),
        };

        var answer = fixture.Client.SendAsync(call, patience.Token);
        while (session.Turns == 0)
            await Task.Yield();
        answer.IsCompleted.Should().BeFalse();
        await patience.CancelAsync();
        while (session.Exchanges.Count == 0)
            await Task.Yield();

        session.Exchanges[0].HungUp.Should().BeTrue();
    }

    [Fact]
    public async Task In_another_sandbox_of_the_process_engine_an_answer_names_that_one()
    {
        using var recorded = fixture.OpenPlan();
        await fixture.PostAsync(recorded, Request(false, In("/tmp/cab-sandboxes-1-aaa/agent-1")));
        recorded.Exchanges[0].Response!["message"]!["content"] = "written to /tmp/cab-sandboxes-1-aaa/agent-1/work/a";

        var (session, backend) = Replay(recorded.Exchanges);
        var (_, body) = await fixture.PostAsync(session, Request(false, In("/tmp/cab-sandboxes-22-bbb/agent-7")));

        ((string?)body["choices"]![0]!["message"]!["content"]).Should().Be("written to /tmp/cab-sandboxes-22-bbb/agent-7/work/a");
        backend.Drift.Should().BeEmpty();

        static JsonObject In(string folder) => new() { ["role"] = "user", ["content"] = $"You are in {folder}/work." };
    }

    [Theory]
    [InlineData("""{"number":1,"at_ms":0,"path":"/v1/chat/completions","streamed":false,"request":{"model":"m","messages":[{"role":"user","content":"do it"}]},"overruled":[],"status":200,"response":[1],"usage":null,"first_byte_ms":0,"duration_ms":0,"retries":0,"waited_ms":0,"trouble":null}""", 200)]
    [InlineData("""{"number":1,"at_ms":0,"path":"/v1/chat/completions","streamed":false,"request":{"model":"m","messages":[{"role":"user","content":"do it"}]},"overruled":[],"status":77777,"response":{"error":{"code":"upstream_error","message":7}},"usage":null,"first_byte_ms":0,"duration_ms":0,"retries":0,"waited_ms":0,"trouble":null}""", 502)]
    [InlineData("""{"number":1,"at_ms":0,"path":"/etc/passwd","streamed":false,"request":"x","overruled":[],"status":200,"response":"x","usage":null,"first_byte_ms":0,"duration_ms":0,"retries":0,"waited_ms":0,"trouble":null}""", 400)]
    public async Task A_strange_trace_breaks_nothing(string line, int expected)
    {
        using var session = fixture.Open(new ReplayBackend(Trace.Read(Encoding.UTF8.GetBytes(line)), "endpoint"));

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(expected);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"number":1,"number":2}""")]
    [InlineData("""{"number":1,"at_ms":0,"path":"/v1/chat/completions","streamed":false,"request":{"model":"m","messages":[{"role":"user","role":"system"}]},"overruled":[],"status":200,"response":null,"usage":null,"first_byte_ms":0,"duration_ms":0,"retries":0,"waited_ms":0,"trouble":null}""")]
    public void A_line_that_is_no_call_is_named(string line)
    {
        var read = () => Trace.Read(Encoding.UTF8.GetBytes($"{line}\n"));

        read.Should().Throw<System.Text.Json.JsonException>().WithMessage("line 1: *");
    }

    /// <summary>What a CLI does with two files to write: three calls.</summary>
    private async Task ConverseAsync(GatewaySession session, bool stream)
    {
        await fixture.StreamAsync(session, Request(stream));
        await fixture.StreamAsync(session, Request(stream, ToolResult("cab_1", "cab_step_1_done")));
        await fixture.StreamAsync(session, Request(stream, ToolResult("cab_1", "cab_step_1_done"), ToolResult("cab_2", "cab_step_2_done")));
    }

    private (GatewaySession Session, ReplayBackend Backend) Replay(IReadOnlyList<Exchange> exchanges, int maxTurns = 10)
    {
        var backend = new ReplayBackend(Trace.Read(Trace.Write(exchanges)), "estimate");
        return (fixture.Open(backend, maxTurns), backend);
    }

    private static string Answer(Exchange exchange) => $"{exchange.Status} {exchange.Response!.ToJsonString()}";

    private static JsonObject ResponsesRequest() => new()
    {
        ["model"] = "test-model",
        ["input"] = "do it",
        ["tools"] = JsonNode.Parse("""[{"type":"function","name":"sh","parameters":{"type":"object","properties":{"command":{"type":"string"}}}}]"""),
    };

    private sealed class RefusingBackend(int status, bool infrastructure) : IChatBackend
    {
        public string TokenSource => "endpoint";

        public Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation) =>
            throw new BackendException(Gateway.Protocol.OpenAiError.Upstream(status, "no"), infrastructure, retries: 0);
    }
}
