using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;
using Polly;
using Polly.Retry;

namespace CodingAgentBench.Gateway.Upstream;

/// <summary>Passes calls on to an endpoint, and waits as long as it is told to when that is throttled or failing.</summary>
public sealed class UpstreamBackend : IChatBackend, IDisposable
{
    private static readonly ResiliencePropertyKey<UpstreamCall> Call = new("call");

    private readonly HttpClient _client;
    private readonly UpstreamOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _retrying;

    public UpstreamBackend(UpstreamOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            UseProxy = !options.BaseUrl.IsLoopback,
        };
        _client = new(handler)
        {
            // Until there are headers; the body has a limit of its own.
            Timeout = options.SilenceLimit,
        };
        if (options.Key is { Length: > 0 } key)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _retrying = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(Retry(options, time))
            .Build();
    }

    public string TokenSource => "endpoint";

    public async Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation)
    {
        request["model"] = _options.Model;
        var body = JsonSerializer.SerializeToUtf8Bytes(request);
        using var call = new UpstreamCall(waits, _time);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Call, call);
        try
        {
            var response = await _retrying.ExecuteAsync(async c => await SendAsync(body, call, c.CancellationToken), context);
            if (!response.IsSuccessStatusCode)
                throw await RefusedAsync(response, call.Retries, cancellation);
            var stream = await response.Content.ReadAsStreamAsync(cancellation);
            return new(new ImpatientStream(stream, _options.SilenceLimit), call.Retries);
        }
        catch (Exception dead) when (dead is HttpRequestException or TimeoutException)
        {
            throw new BackendException(
                OpenAiError.Upstream(502, Redacted($"The model endpoint cannot be reached: {dead.Message}")), true, call.Retries, dead);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(byte[] body, UpstreamCall call, CancellationToken cancellation)
    {
        await call.BeginTryAsync(_options.Limiter, cancellation);
        var url = $"{_options.BaseUrl.AbsoluteUri.TrimEnd('/')}/chat/completions";
        var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new("application/json");
        try
        {
            return await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (OperationCanceledException silent) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {_client.Timeout.TotalSeconds} seconds", silent);
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(UpstreamOptions options, TimeProvider time) => new()
    {
        MaxRetryAttempts = int.MaxValue,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        BackoffType = DelayBackoffType.Exponential,
        ShouldHandle = arguments => ValueTask.FromResult(
            (arguments.Outcome.Exception is HttpRequestException || arguments.Outcome.Result is { } response && IsTransient(response))
            && Of(arguments.Context).Elapsed < options.Patience),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
            arguments.Outcome.Result?.Headers.RetryAfter is { } after ? RetryAfter(after, options, Of(arguments.Context).Elapsed, time) : null),
        OnRetry = arguments =>
        {
            arguments.Outcome.Result?.Dispose();
            Of(arguments.Context).StartWaiting();
            return default;
        },
    };

    private static UpstreamCall Of(ResilienceContext context) => context.Properties.GetValue(Call, null!);

    private static bool IsTransient(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;

    /// <summary>As long as the endpoint asks for, but never at once, and no longer than patience lasts.</summary>
    private static TimeSpan RetryAfter(RetryConditionHeaderValue after, UpstreamOptions options, TimeSpan elapsed, TimeProvider time)
    {
        var asked = after.Delta ?? (after.Date!.Value - time.GetUtcNow());
        var left = options.Patience - elapsed;
        return asked < options.FirstDelay || left < options.FirstDelay ? options.FirstDelay : asked > left ? left : asked;
    }

    private string Redacted(string text) => _options.Secrets.Append(_options.Key)
        .Aggregate(text, (said, secret) => secret is { Length: > 0 } ? said.Replace(secret, "<key>", StringComparison.Ordinal) : said);

    private async Task<BackendException> RefusedAsync(HttpResponseMessage response, int retries, CancellationToken cancellation)
    {
        using (response)
        {
            var status = (int)response.StatusCode;
            // As bytes: an endpoint may name a character set that does not exist.
            var text = Redacted(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellation)));
            var said = text.Length > 500 ? text[..500] : text;
            var tries = retries == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" after {retries} retries");
            // A request that the endpoint cannot accept (too long, unknown field) is between the CLI and the model.
            var infrastructure = response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity);
            return new(OpenAiError.Upstream(status, $"The model endpoint answered {status}{tries}: {said}"), infrastructure, retries);
        }
    }
}
