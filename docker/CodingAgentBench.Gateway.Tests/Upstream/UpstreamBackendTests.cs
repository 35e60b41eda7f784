using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Testing;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;
using static CodingAgentBench.Gateway.Tests.Upstream.FakeEndpoint;

namespace CodingAgentBench.Gateway.Tests.Upstream;

public sealed class UpstreamBackendTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Whole = """{"model":"real","choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}}""";
    private const string FirstChunk = """data: {"model":"real","choices":[{"delta":{"content":"h"}}]}""" + "\n\n";
    private const string Rest = """
        data: {"model":"real","choices":[{"delta":{"content":"i"},"finish_reason":"stop"}]}

        data: {"model":"real","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2}}

        data: [DONE]


        """;

    [Fact]
    public async Task A_call_is_passed_on_with_the_endpoints_own_key_and_name()
    {
        await using var endpoint = await StartAsync(Say(Whole));
        using var session = Open(endpoint);

        var (status, body) = await fixture.PostAsync(session, Request());

        status.Should().Be(200);
        ((string?)body["choices"]![0]!["message"]!["content"]).Should().Be("hi");
        var sent = JsonNode.Parse(endpoint.Bodies.Should().ContainSingle().Which)!;
        ((string?)sent["model"]).Should().Be("org/real");
        ((double?)sent["temperature"]).Should().Be(0.2);
        endpoint.Keys.Should().Equal("Bearer upstream-secret");
        session.Usage.Should().Be(new TokenUsage(5, 2));
        session.Exchanges[0].Response!.ToJsonString().Should().NotContain("upstream-secret");
    }

    [Fact]
    public async Task A_stream_is_passed_on_and_counted()
    {
        await using var endpoint = await StartAsync(Say(FirstChunk + Rest, "text/event-stream"));
        using var session = Open(endpoint);

        var events = await fixture.StreamAsync(session, Request(stream: true));

        events.Should().Contain("\"h\"").And.Contain("\"i\"").And.EndWith("data: [DONE]\n\n");
        session.Usage.Should().Be(new TokenUsage(5, 2));
        ((string?)session.Exchanges[0].Response!["message"]!["content"]).Should().Be("hi");
        ((bool?)JsonNode.Parse(endpoint.Bodies.First())!["stream_options"]!["include_usage"]).Should().BeTrue();
    }

    [Fact]
    public async Task A_throttled_endpoint_is_waited_for_and_the_time_is_kept_apart()
    {
        await using var endpoint = await StartAsync(Refuse(429, "0"), Refuse(429), Refuse(503), Say(Whole));
        using var session = Open(endpoint);

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(200);
        session.InfrastructureFailure.Should().BeNull();
        session.Exchanges[0].Retries.Should().Be(3);
        session.Waited.Should().BePositive();
        session.Turns.Should().Be(1);
    }

    [Fact]
    public async Task Retry_After_is_honoured_instead_of_the_own_delay()
    {
        await using var endpoint = await StartAsync(Refuse(429, "1"), Say(Whole));
        using var session = Open(endpoint);

        await fixture.PostAsync(session, Request());

        session.Waited.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_endpoint_that_stays_down_is_an_infrastructure_failure()
    {
        await using var endpoint = await StartAsync(Refuse(500));
        using var session = Open(endpoint, patience: TimeSpan.FromMilliseconds(20));

        var (status, body) = await fixture.PostAsync(session, Request());

        status.Should().Be(500);
        ((string?)body["error"]!["code"]).Should().Be("upstream_error");
        session.InfrastructureFailure.Should().StartWith("The model endpoint answered 500 after").And.Contain("refused with 500");
    }

    [Fact]
    public async Task A_dead_endpoint_is_an_infrastructure_failure()
    {
        var endpoint = await StartAsync(Say(Whole));
        var address = endpoint.BaseUrl;
        await endpoint.DisposeAsync();
        using var session = Open(address, TimeSpan.Zero);

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(502);
        session.InfrastructureFailure.Should().StartWith("The model endpoint cannot be reached");
    }

    [Fact]
    public async Task A_wrong_upstream_key_is_nobodys_failed_task()
    {
        await using var endpoint = await StartAsync(Refuse(401));
        using var session = Open(endpoint);

        await fixture.PostAsync(session, Request());

        session.InfrastructureFailure.Should().Contain("401");
    }

    [Fact]
    public async Task A_request_that_the_model_cannot_take_is_the_CLIs_affair()
    {
        await using var endpoint = await StartAsync(Refuse(400));
        using var session = Open(endpoint);

        var (status, _) = await fixture.PostAsync(session, Request());

        (status, session.InfrastructureFailure).Should().Be((400, null));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_says_so_to_the_CLI_and_on_record()
    {
        await using var endpoint = new DroppingEndpoint(FirstChunk);
        using var session = Open(endpoint.BaseUrl, TimeSpan.Zero);

        var events = await fixture.StreamAsync(session, Request(stream: true));

        events.Should().Contain("\"h\"").And.Contain("upstream_error").And.NotContain("[DONE]");
        session.InfrastructureFailure.Should().StartWith("The model endpoint's stream broke");
    }

    [Theory]
    [InlineData("data: {not json\n\n")]
    [InlineData("data: [1]\n\n")]
    [InlineData("data: {\"error\":{\"message\":\"out of memory\"}}\n\n")]
    [InlineData("")]
    public async Task A_malformed_stream_is_an_infrastructure_failure(string stream)
    {
        await using var endpoint = await StartAsync(Say(stream, "text/event-stream"));
        using var session = Open(endpoint);

        (await fixture.StreamAsync(session, Request(stream: true))).Should().Contain("upstream_error");

        session.InfrastructureFailure.Should().NotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task A_reply_that_is_not_JSON_is_an_infrastructure_failure(string reply)
    {
        await using var endpoint = await StartAsync(Say(reply));
        using var session = Open(endpoint);

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(502);
        session.InfrastructureFailure.Should().NotBeNull();
    }

    private GatewaySession Open(FakeEndpoint endpoint, TimeSpan? patience = null) => Open(endpoint.BaseUrl, patience ?? TimeSpan.FromSeconds(30));

    private GatewaySession Open(Uri address, TimeSpan patience) => fixture.Open(new UpstreamBackend(
        new(address, "upstream-secret", "org/real", patience) { FirstDelay = TimeSpan.FromMilliseconds(5), LongestDelay = TimeSpan.FromMilliseconds(20) },
        RealTime.Provider));
}
