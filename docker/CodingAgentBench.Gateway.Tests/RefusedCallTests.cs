using System.Text;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Replay;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;

namespace CodingAgentBench.Gateway.Tests;

/// <summary>Calls that cost no turn must cost little else.</summary>
public sealed class RefusedCallTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static readonly string Large = new('x', 100_000);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"model":"gpt-4o","messages":[{"role":"user","content":"TEXT"}],"TEXT":1}""", 404)]
    [InlineData("""{"model":"TEXT","messages":[{"role":"user","content":"x"}]}""", 404)]
    [InlineData("""{"model":"test-model","messages":["TEXT"]}""", 400)]
    [InlineData("""{"TEXT":1,"TEXT":1}""", 400)]
    [InlineData("""{"model":"test-model","messages":[{"role":"user","content":"TEXT"}],"TEXT":1}""", 400)]
    public async Task Only_a_small_body_of_a_refused_call_is_on_record(string body, int status)
    {
        using var session = fixture.Open(maxTurns: 0);

        await PostAsync(session, body.Replace("TEXT", "small", StringComparison.Ordinal));
        await PostAsync(session, body.Replace("TEXT", Large, StringComparison.Ordinal));

        session.Exchanges.Select(exchange => exchange.Status).Should().Equal(status, status);
        session.Exchanges[1].Request.Should().BeNull();
        Trace.Write([session.Exchanges[1]]).Length.Should().BeLessThan(5_000);
        if (!body.Contains("1,\"TEXT", StringComparison.Ordinal))
            session.Exchanges[0].Request!.ToJsonString().Should().Contain("small");
    }

    [Fact]
    public async Task A_large_body_of_a_call_that_was_answered_is_on_record()
    {
        using var session = fixture.Open();
        var request = Request();
        request["messages"]![0]!["content"] = Large;

        await fixture.PostAsync(session, request);

        session.Exchanges[0].Request!.ToJsonString().Should().Contain(Large);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bodies_of_a_session_have_a_budget_together(bool announced)
    {
        using var session = fixture.Open();
        using var other = fixture.Open();
        var body = new byte[64 << 20];
        for (var i = 0; i < 4; i++)
            (await PostAsync(session, new ByteArrayContent(body))).Status.Should().Be(400);

        var content = new StringContent(Request().ToJsonString());
        var (status, error) = await PostAsync(session, announced ? content : new StreamContent(new Unannounced(await content.ReadAsByteArrayAsync(Cancellation))));

        status.Should().Be(413);
        ((string?)error["error"]!["code"]).Should().Be("request_bytes_exhausted");
        ((string?)error["error"]!["message"]).Should().Contain("256 MiB");
        (session.Turns, session.InfrastructureFailure).Should().Be((0, null));
        session.Exchanges.Should().HaveCount(5).And.OnlyContain(exchange => exchange.Request == null);
        (await fixture.PostAsync(other, Request())).Status.Should().Be(200);
    }

    [Fact]
    public async Task Half_a_budget_does_not_pay_for_a_whole_body()
    {
        using var session = fixture.Open();
        var body = new byte[60 << 20];
        for (var i = 0; i < 4; i++)
            await PostAsync(session, new ByteArrayContent(body));

        using var request = Post(session, new ByteArrayContent(body));
        request.Headers.ExpectContinue = true;
        using var response = await fixture.Client.SendAsync(request, Cancellation);

        ((int)response.StatusCode).Should().Be(413);
    }

    [Theory]
    [InlineData("{\"model\":\"test-model\xff\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")]
    [InlineData("{\"model\":\"test-model\",\"mess\xff\":1,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")]
    [InlineData("{\"model\":\"test-model\",\"messages\":[{\"role\":\"user\",\"content\":\"\xc3(\"}]}")]
    public async Task A_body_that_is_not_UTF8_is_malformed(string latin1)
    {
        using var session = fixture.Open();

        var (status, error) = await PostAsync(session, new ByteArrayContent(Encoding.Latin1.GetBytes(latin1)));

        status.Should().Be(400);
        ((string?)error["error"]!["message"]).Should().Contain("UTF-8");
        (session.Turns, session.Exchanges[0].Trouble).Should().Be((0, null));
    }

    private Task<(int Status, JsonNode Body)> PostAsync(GatewaySession session, string body) => PostAsync(session, new StringContent(body));

    private async Task<(int Status, JsonNode Body)> PostAsync(GatewaySession session, HttpContent content)
    {
        using var request = Post(session, content);
        using var response = await fixture.Client.SendAsync(request, Cancellation);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!);
    }

    private static HttpRequestMessage Post(GatewaySession session, HttpContent content) => new(HttpMethod.Post, session.BaseUrl + ChatPath)
    {
        Headers = { Authorization = new("Bearer", session.Key) },
        Content = content,
    };

    /// <summary>A body of unknown length goes out in chunks.</summary>
    private sealed class Unannounced(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }
}
