using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Testing;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;
using static CodingAgentBench.Gateway.Tests.Upstream.FakeEndpoint;

namespace CodingAgentBench.Gateway.Tests.Upstream;

public sealed class RequestLimiterTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Whole = """{"choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_wait_are_served_in_the_order_in_which_they_came()
    {
        using var limiter = new RequestLimiter(1, TimeSpan.FromMilliseconds(300));
        var served = new List<int>();
        var turns = Enumerable.Range(0, 4).Select(TakeTurnAsync).ToList();

        await Task.WhenAll(turns);

        served.Should().Equal(0, 1, 2, 3);

        async Task TakeTurnAsync(int number)
        {
            await limiter.WaitAsync(Cancellation);
            lock (served)
                served.Add(number);
        }
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_turn_to_the_next()
    {
        using var limiter = new RequestLimiter(1, TimeSpan.FromMilliseconds(300));
        await limiter.WaitAsync(Cancellation);
        using var patience = new CancellationTokenSource();
        var impatient = limiter.WaitAsync(patience.Token).AsTask();
        var patient = limiter.WaitAsync(Cancellation).AsTask();

        await patience.CancelAsync();
        await patient;

        impatient.IsCanceled.Should().BeTrue();
    }

    [Fact]
    public async Task Two_sessions_share_a_limit_and_only_the_one_that_waits_has_waited()
    {
        await using var endpoint = await StartAsync(Say(Whole));
        using var limiter = new RequestLimiter(1, TimeSpan.FromSeconds(1));
        using var first = Open(endpoint, limiter);
        using var second = Open(endpoint, limiter);

        await fixture.PostAsync(first, Request());
        var (status, _) = await fixture.PostAsync(second, Request());

        status.Should().Be(200);
        first.Waited.Should().Be(TimeSpan.Zero);
        second.Waited.Should().BePositive();
        second.Exchanges[0].WaitedMs.Should().BeInRange(1, second.Exchanges[0].DurationMs);
        second.Exchanges[0].Retries.Should().Be(0);
    }

    [Fact]
    public async Task A_retry_takes_a_turn_too_and_its_wait_is_counted_once()
    {
        await using var endpoint = await StartAsync(Refuse(503), Say(Whole));
        using var limiter = new RequestLimiter(1, TimeSpan.FromSeconds(1));
        using var session = Open(endpoint, limiter);

        await fixture.PostAsync(session, Request());

        var exchange = session.Exchanges[0];
        (exchange.Status, exchange.Retries).Should().Be((200, 1));
        exchange.WaitedMs.Should().BeInRange(500, exchange.DurationMs);
    }

    [Fact]
    public async Task Standing_in_the_queue_uses_up_nobodys_patience()
    {
        await using var endpoint = await StartAsync(Refuse(503), Say(Whole));
        using var limiter = new RequestLimiter(1, TimeSpan.FromSeconds(1));
        await limiter.WaitAsync(Cancellation);
        using var session = Open(endpoint, limiter, patience: TimeSpan.FromMilliseconds(400));

        var (status, _) = await fixture.PostAsync(session, Request());

        status.Should().Be(200);
    }

    [Fact]
    public async Task A_CLI_that_hangs_up_in_the_queue_of_a_healthy_endpoint_asks_nobody_and_nothing_failed()
    {
        await using var endpoint = await StartAsync(Say(Whole));
        using var limiter = RequestLimiter.PerMinute(1);
        await limiter.WaitAsync(Cancellation);
        using var session = Open(endpoint, limiter);
        using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + ChatPath)
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(Request().ToJsonString()),
        };

        var call = () => fixture.Client.SendAsync(request, hangUp.Token);
        await call.Should().ThrowAsync<OperationCanceledException>();
        while (session.Exchanges.Count == 0)
            await Task.Delay(20, Cancellation);

        session.InfrastructureFailure.Should().BeNull();
        session.Waited.Should().BePositive();
        endpoint.Bodies.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Time_in_the_queue_is_no_silence_of_the_endpoint(bool queued)
    {
        var clock = new ManualClock();
        await using var gateway = await ModelGateway.StartAsync(clock, Cancellation);
        await using var endpoint = await StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var limiter = RequestLimiter.PerMinute(1);
        if (queued)
            await limiter.WaitAsync(Cancellation);
        using var backend = new UpstreamBackend(new(endpoint.BaseUrl, null, "org/real", TimeSpan.FromHours(1)) { Limiter = limiter }, clock);
        using var session = gateway.Open(new("test-model", 5, Sampling, backend));
        using var hangUp = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + ChatPath)
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(Request().ToJsonString()),
        };

        var call = fixture.Client.SendAsync(request, hangUp.Token);
        while (queued ? session.Waited == TimeSpan.Zero : endpoint.Bodies.IsEmpty)
        {
            await Task.Delay(20, Cancellation);
            clock.Pass(TimeSpan.FromSeconds(1));
        }
        clock.Pass(TimeSpan.FromMinutes(6));
        await hangUp.CancelAsync();
        while (session.Exchanges.Count == 0)
            await Task.Delay(20, Cancellation);

        call.IsCompletedSuccessfully.Should().BeFalse();
        (session.InfrastructureFailure is null).Should().Be(queued);
    }

    private GatewaySession Open(FakeEndpoint endpoint, RequestLimiter limiter, TimeSpan? patience = null) => fixture.Open(new UpstreamBackend(
        new(endpoint.BaseUrl, null, "org/real", patience ?? TimeSpan.FromSeconds(30)) { FirstDelay = TimeSpan.FromMilliseconds(5), Limiter = limiter },
        RealTime.Provider));
}
