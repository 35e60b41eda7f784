using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Testing;
using Microsoft.AspNetCore.Http;
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

        session.Waited.Should().BeGreaterThan(TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task Retry_After_0_for_ever_is_neither_a_storm_nor_for_ever()
    {
        await using var endpoint = await StartAsync(Refuse(429, "0"));
        using var session = Open(endpoint, patience: TimeSpan.FromMilliseconds(200));

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(429);
        endpoint.Bodies.Count.Should().BeLessThan(60);
        session.InfrastructureFailure.Should().Contain("429");
    }

    [Fact]
    public async Task The_time_of_tries_that_fail_slowly_is_waiting_too()
    {
        await using var endpoint = await StartAsync(
            async context =>
            {
                await Task.Delay(300, context.RequestAborted);
                context.Response.StatusCode = 503;
            },
            Say(Whole));
        using var session = Open(endpoint);

        await fixture.PostAsync(session, Request());

        session.Waited.Should().BeGreaterThan(TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task A_client_that_hangs_up_has_waited_as_long_as_it_did_and_no_longer()
    {
        await using var endpoint = await StartAsync(Refuse(429, "30"));
        using var session = Open(endpoint, patience: TimeSpan.FromSeconds(100));
        using var hangUp = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + "/chat/completions")
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(Request().ToJsonString()),
        };

        var call = () => fixture.Client.SendAsync(request, hangUp.Token);
        await call.Should().ThrowAsync<OperationCanceledException>();
        await EventuallyAsync(() => session.Exchanges.Count == 1);

        session.Waited.Should().BeLessThan(TimeSpan.FromSeconds(20));
        session.Exchanges[0].Status.Should().Be(499);
        session.InfrastructureFailure.Should().Be("The model endpoint was throttled or failing when the CLI hung up.");
    }

    [Fact]
    public async Task Calls_that_wait_side_by_side_have_waited_once()
    {
        await using var endpoint = await StartAsync([.. Enumerable.Repeat(Refuse(429, "1"), 5), Say(Whole)]);
        var started = RealTime.Provider.GetTimestamp();
        using var session = Open(endpoint);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fixture.PostAsync(session, Request())));

        session.Waited.Should().BePositive().And.BeLessThanOrEqualTo(RealTime.Provider.GetElapsedTime(started));
        session.Exchanges.Should().OnlyContain(exchange => exchange.WaitedMs <= exchange.DurationMs);
    }

    [Fact]
    public async Task A_client_that_hangs_up_on_a_healthy_endpoint_has_not_another_calls_trouble()
    {
        await using var endpoint = await StartAsync(Refuse(429, "30"), context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var session = Open(endpoint, patience: TimeSpan.FromSeconds(100));
        using var hangUpOne = new CancellationTokenSource();
        using var hangUpOther = new CancellationTokenSource();

        var one = CallAsync(session, hangUpOne.Token);
        await EventuallyAsync(() => session.Waited > TimeSpan.Zero);
        var other = CallAsync(session, hangUpOther.Token);
        await EventuallyAsync(() => endpoint.Bodies.Count == 2);
        await hangUpOther.CancelAsync();
        await EventuallyAsync(() => session.Exchanges.Count == 1);
        await hangUpOne.CancelAsync();
        await EventuallyAsync(() => session.Exchanges.Count == 2);

        (one.IsCompletedSuccessfully, other.IsCompletedSuccessfully).Should().Be((false, false));
        session.Exchanges[0].Trouble.Should().Contain("throttled");
        session.Exchanges[1].Should().Match<Exchange>(exchange => exchange.HungUp && exchange.Trouble == null && exchange.WaitedMs == 0);
    }

    [Fact]
    public async Task An_endpoint_that_falls_silent_is_an_infrastructure_failure()
    {
        await using var endpoint = await StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(FirstChunk);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var session = Open(endpoint.BaseUrl, TimeSpan.Zero, silence: TimeSpan.FromSeconds(1));

        (await fixture.StreamAsync(session, Request(stream: true))).Should().Contain("upstream_error");

        session.InfrastructureFailure.Should().Contain("said nothing");
    }

    [Fact]
    public async Task An_event_that_does_not_end_is_cut_off()
    {
        var megabyte = new string('x', 1 << 20);
        await using var endpoint = await StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: ");
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync(megabyte, context.RequestAborted);
        });
        using var session = Open(endpoint);

        (await fixture.StreamAsync(session, Request(stream: true))).Should().Contain("upstream_error");

        session.InfrastructureFailure.Should().Contain("larger than 64 MiB");
    }

    [Fact]
    public async Task A_stream_whose_text_does_not_end_is_cut_off()
    {
        var megabyte = $$$"""data: {"choices":[{"delta":{"content":"{{{new string('x', 1 << 20)}}}"}}]}""" + "\n\n";
        await using var endpoint = await StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            for (var i = 0; i < 70; i++)
                await context.Response.WriteAsync(megabyte, context.RequestAborted);
            await context.Response.WriteAsync(Rest, context.RequestAborted);
        });
        using var session = Open(endpoint);

        (await fixture.StreamAsync(session, Request(stream: true))).Should().Contain("upstream_error");

        session.InfrastructureFailure.Should().Contain("longer than 64 MiB");
    }

    [Fact]
    public async Task Trouble_that_a_later_call_got_over_is_no_failure()
    {
        await using var endpoint = await StartAsync(Refuse(401), Say(Whole));
        using var session = Open(endpoint);

        await fixture.PostAsync(session, Request());
        await fixture.PostAsync(session, Request());

        session.InfrastructureFailure.Should().BeNull();
        session.Exchanges[0].Trouble.Should().NotBeNull();
    }

    [Fact]
    public async Task An_emoji_cut_in_two_by_the_stream_reaches_the_client_whole_and_the_trace_at_all()
    {
        await using var endpoint = await StartAsync(Say(
            """data: {"choices":[{"delta":{"content":"\ud83d"}}]}""" + "\n\n" + """data: {"choices":[{"delta":{"content":"\ude00"},"finish_reason":"stop"}]}""" + "\n\ndata: [DONE]\n\n",
            "text/event-stream"));
        using var session = Open(endpoint);

        var events = await fixture.StreamAsync(session, Request(stream: true));

        events.Should().Contain("\\ud83d").And.Contain("\\ude00").And.EndWith("[DONE]\n\n");
        session.InfrastructureFailure.Should().BeNull();
        session.Exchanges[0].Response!.ToJsonString().Should().Contain("FFFD");
    }

    [Fact]
    public async Task Half_an_emoji_from_a_CLI_is_passed_on_as_a_replacement_character()
    {
        await using var endpoint = await StartAsync(Say(Whole));
        using var session = Open(endpoint);

        using var response = await fixture.SendAsync(
            session.BaseUrl + "/chat/completions", session.Key, """{"model":"test-model","messages":[{"role":"user","content":"cut \ud83d, \ud83d\ude00 and \\ud83d"}]}""");

        ((int)response.StatusCode).Should().Be(200);
        ((string?)JsonNode.Parse(endpoint.Bodies.First())!["messages"]![0]!["content"]).Should().Be("cut \ufffd, \U0001f600 and \\ud83d");
        session.Exchanges[0].Request!.ToJsonString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_reply_with_a_name_that_comes_twice_is_an_infrastructure_failure()
    {
        await using var endpoint = await StartAsync(Say("data: {\"choices\":[],\"choices\":[]}\n\n", "text/event-stream"));
        using var session = Open(endpoint);

        (await fixture.StreamAsync(session, Request(stream: true))).Should().Contain("upstream_error");

        session.InfrastructureFailure.Should().NotBeNull();
    }

    [Fact]
    public async Task An_error_in_a_reply_that_says_200_is_an_infrastructure_failure()
    {
        await using var endpoint = await StartAsync(Say("""{"error":{"message":"provider overloaded"}}"""));
        using var session = Open(endpoint);

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(502);
        session.InfrastructureFailure.Should().Contain("provider overloaded");
    }

    [Fact]
    public async Task A_character_set_that_does_not_exist_is_no_obstacle()
    {
        await using var endpoint = await StartAsync(async context =>
        {
            context.Response.StatusCode = 503;
            context.Response.ContentType = "text/plain; charset=utf8";
            await context.Response.WriteAsync("busy");
        });
        using var session = Open(endpoint, patience: TimeSpan.Zero);

        await fixture.PostAsync(session, Request());

        session.InfrastructureFailure.Should().Be("The model endpoint answered 503: busy");
    }

    [Fact]
    public async Task The_endpoints_key_goes_nowhere_even_if_the_endpoint_repeats_it()
    {
        await using var endpoint = await StartAsync(async context =>
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync($"{new string('x', 485)}{context.Request.Headers.Authorization}");
        });
        using var session = Open(endpoint);

        var (_, body) = await fixture.PostAsync(session, Request());

        $"{body}{session.InfrastructureFailure}{session.Exchanges[0].Response}".Should().NotContain("upstream-").And.Contain("Bearer");
    }

    [Fact]
    public async Task An_endpoint_that_stays_down_is_an_infrastructure_failure()
    {
        await using var endpoint = await StartAsync(Refuse(500));
        using var session = Open(endpoint, patience: TimeSpan.FromSeconds(1));

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

    private async Task CallAsync(GatewaySession session, CancellationToken hangUp)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + ChatPath)
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(Request().ToJsonString()),
        };
        using var response = await fixture.Client.SendAsync(request, hangUp);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private GatewaySession Open(FakeEndpoint endpoint, TimeSpan? patience = null) => Open(endpoint.BaseUrl, patience ?? TimeSpan.FromSeconds(30));

    private GatewaySession Open(Uri address, TimeSpan patience, TimeSpan? silence = null) => fixture.Open(new UpstreamBackend(
        new(address, "upstream-secret", "org/real", patience) { FirstDelay = TimeSpan.FromMilliseconds(5), LongestDelay = TimeSpan.FromMilliseconds(20), SilenceLimit = silence ?? TimeSpan.FromMinutes(2) },
        RealTime.Provider));
}
