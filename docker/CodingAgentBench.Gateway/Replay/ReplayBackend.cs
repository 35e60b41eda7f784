using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Replay;

/// <summary>
/// Gives the answers that are on record. A call is answered as the first call on record that has not come yet and asked the
/// same; when there is none, as the first that has not come yet, and that is drift.
/// </summary>
/// <param name="trace">The recorded calls; those that the gateway itself refused are left out, for it will refuse them again.</param>
/// <param name="tokenSource">Where the recorded token counts came from.</param>
public sealed class ReplayBackend(IEnumerable<Exchange> trace, string tokenSource) : IChatBackend
{
    private const string Chat = "/v1/chat/completions";

    private readonly Lock _lock = new();
    private readonly RecordedCall[] _calls = [.. Asked(trace)];
    private readonly List<CallDrift> _drift = [];
    private int _asked;
    private string? _sandbox;

    public string TokenSource => tokenSource;

    /// <summary>What was not as it is on record, call by call. Calls that have not come yet are missing, so ask when no more can come.</summary>
    public IReadOnlyList<CallDrift> Drift
    {
        get
        {
            lock (_lock)
            {
                var missing = _calls.Index().Where(call => !call.Item.Used)
                    .Select(call => new CallDrift(call.Index + 1, CallDrift.Missing, "this call is on record and did not come"));
                return [.. _drift, .. missing];
            }
        }
    }

    public async Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation)
    {
        var recorded = Take(request)
            ?? throw new BackendException(OpenAiError.RecordExhausted(_calls.Length), infrastructure: false, retries: 0);
        // Nobody knows what the answer would have been: the CLI gave up on it, or was stopped, and will be again.
        if (recorded.HungUp && recorded.Response.Field("finish_reason") is null)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        if (recorded.Status != 200)
            throw Refusal(recorded);
        var stream = request["stream"].IsTrue();
        if (!stream && recorded.Trouble is { } trouble)
            throw new BackendException(OpenAiError.Upstream(502, trouble), infrastructure: true, recorded.Retries);
        return new(new MemoryStream(new RecordedReply(recorded, Placed).Render(stream), writable: false), recorded.Retries);
    }

    private static IEnumerable<RecordedCall> Asked(IEnumerable<Exchange> trace) =>
        from exchange in trace
        where exchange.Status is 200 or 499 || exchange.Response.Field("error").Field("code").AsText() == OpenAiError.UpstreamCode
        let input = ModelInput.Of(exchange.Request, exchange.Path)
        where input is not null
        select new RecordedCall(exchange, input);

    private Exchange? Take(JsonObject request)
    {
        var input = ModelInput.Of(request, Chat);
        lock (_lock)
        {
            _asked++;
            _sandbox ??= VolatileText.SandboxIn(request["messages"]!.ToJsonString());
            var unused = _calls.Where(call => !call.Used).ToList();
            var call = unused.Find(call => JsonNode.DeepEquals(call.Input, input));
            if (call is null)
            {
                call = unused.FirstOrDefault();
                _drift.Add(call is null
                    ? new(_asked, CallDrift.Extra, $"{_calls.Length} calls are on record, and this is one more")
                    : new(_asked, CallDrift.Changed, JsonDifference.First(call.Input, input)!));
            }
            if (call is not null)
                call.Used = true;
            return call?.Exchange;
        }
    }

    /// <summary>In the `process` engine the workdir is another one every time, and an answer may name it.</summary>
    private string Placed(string text) => _sandbox is { } sandbox ? VolatileText.InSandbox(text, sandbox) : text;

    private static BackendException Refusal(Exchange recorded)
    {
        var error = recorded.Response.Field("error");
        var status = recorded.Status is >= 400 and < 600 ? recorded.Status : 502;
        return new(
            new(status, error.Field("type").AsText() ?? "api_error", error.Field("code").AsText(), error.Field("message").AsText() ?? ""),
            infrastructure: recorded.Trouble is not null,
            recorded.Retries);
    }

    private sealed record RecordedCall(Exchange Exchange, JsonObject Input)
    {
        public bool Used { get; set; }
    }
}
