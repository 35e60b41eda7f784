using System.Diagnostics;
using System.Text;
using CodingAgentBench.Gateway;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Gateway.Upstream;

namespace CodingAgentBench.Benchmarks;

/// <summary>The same call to an endpoint directly and through the gateway; the endpoint is a second gateway that answers at once.</summary>
internal static class GatewayBenchmark
{
    private const int Calls = 400;
    private const int WarmUp = 50;
    private static readonly SamplingProfile Sampling = new("none", 0.2, 0.95, null, null);

    public static async Task RunAsync()
    {
        await using var endpoint = await ModelGateway.StartAsync(TimeProvider.System, CancellationToken.None);
        await using var gateway = await ModelGateway.StartAsync(TimeProvider.System, CancellationToken.None);
        using var direct = endpoint.Open(new("model", int.MaxValue, Sampling, new ControlBackend(ControlPlan.Nop)));
        using var behind = endpoint.Open(new("model", int.MaxValue, Sampling, new ControlBackend(ControlPlan.Nop)));
        using var upstream = new UpstreamBackend(new(new(behind.BaseUrl), behind.Key, "model", TimeSpan.Zero), TimeProvider.System);
        using var through = gateway.Open(new("model", int.MaxValue, Sampling, upstream));
        using var client = new HttpClient();

        Console.WriteLine($"gateway: one call directly and through the gateway, {Calls} pairs (medians)");
        foreach (var (name, stream, prompt) in new[] { ("whole reply, 1 kB prompt", false, 1_000), ("first byte of a stream, 1 kB prompt", true, 1_000), ("first byte of a stream, 200 kB prompt", true, 200_000) })
        {
            var body = $$"""{"model":"model","stream":{{(stream ? "true" : "false")}},"messages":[{"role":"user","content":"{{new string('x', prompt)}}"}]}""";
            var (a, b) = (new Sample(), new Sample());
            for (var i = -WarmUp; i < Calls; i++)
            {
                var (first, second) = (await CallAsync(client, direct, body), await CallAsync(client, through, body));
                if (i < 0)
                    continue;
                a.Add(first);
                b.Add(second);
            }
            Console.WriteLine($"  {name}: {a.Median:0.00} ms directly, {b.Median:0.00} ms through ({b.Median - a.Median:+0.00;-0.00} ms, {b.RatioTo(a):0.00}×)");
        }
    }

    /// <summary>Time to the first byte of the body.</summary>
    private static async Task<TimeSpan> CallAsync(HttpClient client, GatewaySession session, string body)
    {
        var watch = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Post, session.BaseUrl + "/chat/completions")
        {
            Headers = { Authorization = new("Bearer", session.Key) },
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[1];
        await stream.ReadExactlyAsync(buffer);
        var elapsed = watch.Elapsed;
        await stream.CopyToAsync(Stream.Null);
        return elapsed;
    }
}
