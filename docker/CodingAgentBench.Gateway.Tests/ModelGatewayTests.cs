using System.Text.Json.Nodes;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;

namespace CodingAgentBench.Gateway.Tests;

public sealed class ModelGatewayTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task A_reply_carries_its_usage_and_the_session_adds_it_up()
    {
        using var session = fixture.Open();

        var (status, body) = await fixture.PostAsync(session, Request());
        await fixture.PostAsync(session, Request());

        status.Should().Be(200);
        ((string?)body["choices"]![0]!["message"]!["content"]).Should().Be("Done.");
        var once = (long)body["usage"]!["prompt_tokens"]!;
        session.Usage.Prompt.Should().Be(2 * once);
        session.Turns.Should().Be(2);
        session.Exchanges.Select(exchange => exchange.Number).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_stream_ends_with_DONE_and_its_count_is_kept_from_a_client_that_did_not_ask()
    {
        using var session = fixture.Open();

        var events = await fixture.StreamAsync(session, Request(stream: true));

        events.Should().EndWith("data: [DONE]\n\n").And.NotContain("\"choices\":[]");
        session.Usage.Prompt.Should().BePositive();
    }

    [Fact]
    public async Task A_client_that_asks_for_the_count_gets_it()
    {
        using var session = fixture.Open();
        var request = Request(stream: true);
        request["stream_options"] = new JsonObject { ["include_usage"] = true };

        (await fixture.StreamAsync(session, request)).Should().Contain("\"choices\":[]");
    }

    [Fact]
    public async Task The_list_of_models_names_the_only_one()
    {
        using var session = fixture.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, session.BaseUrl + "/models") { Headers = { Authorization = new("Bearer", session.Key) } };

        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("\"id\":\"test-model\"");
    }

    [Theory]
    [InlineData("{", 400, null)]
    [InlineData("[]", 400, null)]
    [InlineData("""{"model":"test-model"}""", 400, null)]
    [InlineData("""{"model":"test-model","messages":[]}""", 400, null)]
    [InlineData("""{"model":"test-model","messages":["x"]}""", 400, null)]
    [InlineData("""{"model":"test-model","model":"test-model","messages":[{"role":"user","content":"x"}]}""", 400, null)]
    [InlineData("""{"model":7,"messages":[{"role":"user","content":"x"}]}""", 400, null)]
    [InlineData("""{"model":"gpt-4o","messages":[{"role":"user","content":"x"}]}""", 404, "model_not_found")]
    public async Task A_bad_request_gets_an_OpenAI_error_and_costs_no_turn(string body, int status, string? code)
    {
        using var session = fixture.Open();

        using var response = await fixture.SendAsync(session.BaseUrl + "/chat/completions", session.Key, body);

        ((int)response.StatusCode).Should().Be(status);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!;
        ((string?)error["message"]).Should().NotBeNullOrEmpty();
        ((string?)error["type"]).Should().Be("invalid_request_error");
        ((string?)error["code"]).Should().Be(code);
        session.Turns.Should().Be(0);
        session.InfrastructureFailure.Should().BeNull();
    }

    [Fact]
    public async Task Another_key_another_session_and_a_closed_one_are_refused_alike()
    {
        using var one = fixture.Open();
        var other = fixture.Open();

        using var wrongKey = await fixture.SendAsync(one.BaseUrl + "/chat/completions", "cab-wrong", Request().ToJsonString());
        using var otherKey = await fixture.SendAsync(one.BaseUrl + "/chat/completions", other.Key, Request().ToJsonString());
        other.Dispose();
        using var closed = await fixture.SendAsync(other.BaseUrl + "/chat/completions", other.Key, Request().ToJsonString());

        new[] { wrongKey, otherKey, closed }.Should().OnlyContain(response => (int)response.StatusCode == 401);
        (await wrongKey.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("invalid_api_key");
        one.Exchanges.Should().BeEmpty();
    }

    [Fact]
    public async Task The_turn_budget_ends_with_an_error_of_its_own()
    {
        using var session = fixture.Open(maxTurns: 2);
        await fixture.PostAsync(session, Request());
        await fixture.PostAsync(session, Request());

        var (status, body) = await fixture.PostAsync(session, Request());

        status.Should().Be(400);
        ((string?)body["error"]!["code"]).Should().Be("turn_budget_exhausted");
        (session.Turns, session.TurnBudgetExhausted).Should().Be((2, true));
    }

    [Fact]
    public async Task Sampling_is_the_profiles_and_what_the_CLI_wanted_is_on_record()
    {
        var backend = new RecordingBackend();
        using var session = fixture.Open(backend);
        var request = Request();
        request["temperature"] = 1.7;
        request["max_tokens"] = 3;
        request["stop"] = "x";
        request["fallbacks"] = new JsonArray("another-model");
        request["extra_body"] = new JsonObject { ["temperature"] = 2 };

        await fixture.PostAsync(session, request);

        var sent = backend.Requests.Should().ContainSingle().Which;
        ((double?)sent["temperature"]).Should().Be(0.2);
        ((int?)sent["seed"]).Should().Be(7);
        sent.Select(field => field.Key).Should().BeEquivalentTo("model", "stream", "messages", "tools", "stop", "temperature", "top_p", "seed");
        ((string?)sent["stop"]).Should().Be("x");
        var exchange = session.Exchanges.Should().ContainSingle().Which;
        exchange.Overruled.Should().BeEquivalentTo("temperature", "max_tokens", "fallbacks", "extra_body");
        ((double?)exchange.Request!["temperature"]).Should().Be(1.7);
    }

    [Fact]
    public async Task An_unknown_address_says_so()
    {
        using var session = fixture.Open();

        using var response = await fixture.SendAsync(session.BaseUrl + "/embeddings", session.Key, "{}");

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("unknown_url");
    }

    [Theory]
    [InlineData("HEAD", "/models")]
    [InlineData("HEAD", "")]
    [InlineData("GET", "/responses/resp_1")]
    [InlineData("OPTIONS", "/responses")]
    public async Task A_side_call_costs_no_turn_and_leaves_no_line_in_the_trace(string method, string path)
    {
        using var session = fixture.Open();
        using var request = new HttpRequestMessage(new(method), session.BaseUrl + path) { Headers = { Authorization = new("Bearer", session.Key) } };

        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(404);
        (session.Turns, session.Exchanges.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        using var session = fixture.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + "/chat/completions")
        {
            Headers = { Authorization = new("Bearer", session.Key), ExpectContinue = true },
            Content = new ByteArrayContent(new byte[65 << 20]),
        };

        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(413);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("request_too_large");
    }
}
