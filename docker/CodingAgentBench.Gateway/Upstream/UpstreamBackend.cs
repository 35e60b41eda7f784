using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;
using Polly;
using Polly.Retry;

namespace CodingAgentBench.Gateway.Upstream;

/// <summary>Passes calls on to an endpoint, and waits as long as it is told to when that is throttled or failing.</summary>
public sealed class UpstreamBackend : IChatBackend, IDisposable
{
    private static readonly ResiliencePropertyKey<IProgress<TimeSpan>> Waits = new("waits");
    private static readonly ResiliencePropertyKey<RetryCount> Retries = new("retries");

    private readonly HttpClient _client;
    private readonly UpstreamOptions _options;
    private readonly ResiliencePipeline<HttpResponseMessage> _retrying;

    public UpstreamBackend(UpstreamOptions options, TimeProvider time)
    {
        _options = options;
        _client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(30) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (options.Key is { Length: > 0 } key)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _retrying = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(Retry(options, time))
            .Build();
    }

    public string TokenSource => "endpoint";

    public async Task<BackendAnswer> AnswerAsync(JsonObject request, IProgress<TimeSpan> waits, CancellationToken cancellation)
    {
        request["model"] = _options.Model;
        var body = JsonSerializer.SerializeToUtf8Bytes(request);
        var retries = new RetryCount();
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Waits, waits);
        context.Properties.Set(Retries, retries);
        try
        {
            var response = await _retrying.ExecuteAsync(async c => await SendAsync(body, c.CancellationToken), context);
            return response.IsSuccessStatusCode
                ? new(await response.Content.ReadAsStreamAsync(cancellation), retries.Value)
                : throw await RefusedAsync(response, retries.Value, cancellation);
        }
        catch (HttpRequestException dead)
        {
            throw new BackendException(OpenAiError.Upstream(502, $"The model endpoint cannot be reached: {dead.Message}"), true, retries.Value, dead);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _client.Dispose();

    private Task<HttpResponseMessage> SendAsync(byte[] body, CancellationToken cancellation)
    {
        var url = $"{_options.BaseUrl.AbsoluteUri.TrimEnd('/')}/chat/completions";
        var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new("application/json");
        return _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(UpstreamOptions options, TimeProvider time) => new()
    {
        MaxRetryAttempts = int.MaxValue,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        BackoffType = DelayBackoffType.Exponential,
        ShouldHandle = arguments => ValueTask.FromResult(
            (arguments.Outcome.Exception is HttpRequestException || arguments.Outcome.Result is { } response && IsTransient(response))
            && arguments.Context.Properties.GetValue(Retries, new()).Waited < options.Patience),
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
            arguments.Outcome.Result?.Headers.RetryAfter is { } after ? RetryAfter(after, options, time) : null),
        OnRetry = arguments =>
        {
            arguments.Outcome.Result?.Dispose();
            arguments.Context.Properties.GetValue(Retries, new()).Add(arguments.RetryDelay);
            arguments.Context.Properties.GetValue(Waits, new Progress<TimeSpan>()).Report(arguments.RetryDelay);
            return default;
        },
    };

    private static bool IsTransient(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;

    private static TimeSpan RetryAfter(RetryConditionHeaderValue after, UpstreamOptions options, TimeProvider time)
    {
        var delay = after.Delta ?? (after.Date!.Value - time.GetUtcNow());
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay > options.Patience ? options.Patience : delay;
    }

    private static async Task<BackendException> RefusedAsync(HttpResponseMessage response, int retries, CancellationToken cancellation)
    {
        using (response)
        {
            var status = (int)response.StatusCode;
            var text = await response.Content.ReadAsStringAsync(cancellation);
            var said = text.Length > 500 ? text[..500] : text;
            var tries = retries == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" after {retries} retries");
            // A request that the endpoint cannot accept (too long, unknown field) is between the CLI and the model.
            var infrastructure = response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity);
            return new(OpenAiError.Upstream(status, $"The model endpoint answered {status}{tries}: {said}"), infrastructure, retries);
        }
    }
}
