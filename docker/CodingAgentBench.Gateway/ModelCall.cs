using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;
using CodingAgentBench.Gateway.Protocol.Chat;
using Microsoft.AspNetCore.Http;

namespace CodingAgentBench.Gateway;

/// <summary>One call of a CLI in whatever protocol it speaks, from the request to the line of the trace.</summary>
/// <param name="megabytes">Limit of the request, of the reply's text, and of one event or the whole of the reply as it is sent.</param>
internal sealed class ModelCall(IProtocol protocol, GatewaySession session, HttpContext context, int megabytes)
{
    /// <summary>A call that was cut off after so long without a first byte is held against the endpoint.</summary>
    private static readonly TimeSpan SilenceIsTrouble = TimeSpan.FromMinutes(5);

    /// <summary>A call that was refused cost no turn, so no more than this of it is kept.</summary>
    private const int RefusedBytesKept = 64 << 10;

    private readonly int _number = session.NextCall();
    private readonly long _startedMs = session.ElapsedMs;
    private readonly WaitClock _waits = session.StartClock();
    private readonly ReplyAssembler _reply = new();
    private JsonObject? _body;
    private int _bodyBytes;
    private ModelRequest? _request;
    private OpenAiError? _error;
    private string? _trouble;
    private long? _firstByteMs;
    private int _retries;
    private bool _asked;
    private bool _hungUp;

    private long Limit => (long)megabytes << 20;

    public async Task RunAsync()
    {
        try
        {
            if (await RefusalAsync() is { } refusal)
                await RefuseAsync(refusal);
            else
                await AnswerAsync();
        }
        catch (Exception aborted) when (context.RequestAborted.IsCancellationRequested && aborted is OperationCanceledException or IOException)
        {
            // What the CLI was told so far is in the trace.
            _hungUp = true;
            _trouble = TroubleAtHangUp();
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            // Whatever it was, it was not the CLI's doing, and the line of the trace is written all the same.
            _trouble = $"The gateway failed: {unexpected.GetType().Name}: {unexpected.Message}";
            if (!context.Response.HasStarted)
                await RefuseAsync(OpenAiError.Upstream(500, _trouble));
        }
        finally
        {
            session.Record(ToRecord());
        }
    }

    /// <summary>Why the CLI may have lost its patience with the endpoint; null when that was its own affair.</summary>
    private string? TroubleAtHangUp()
    {
        if (!_asked || _firstByteMs is not null)
            return null;
        if (_waits.EndpointFailed)
            return "The model endpoint was throttled or failing when the CLI hung up.";
        var silence = TimeSpan.FromMilliseconds(session.ElapsedMs - _startedMs) - _waits.Waited;
        return silence < SilenceIsTrouble ? null : $"The model endpoint had said nothing for {silence.TotalSeconds:0} seconds when the CLI hung up.";
    }

    /// <summary>Reads the request; the error when it is not one that this session answers.</summary>
    private async Task<OpenAiError?> RefusalAsync()
    {
        try
        {
            if (await session.RequestBytes.ReadAsync(context.Request, Limit, context.RequestAborted) is not { } body)
                return OpenAiError.RequestBytesExhausted(RequestBytes.Megabytes);
            _bodyBytes = body.Length;
            _body = StrictJson.Parse(body) as JsonObject;
            if (_body is null)
                return OpenAiError.Malformed("The request body is not a JSON object.");
            _request = protocol.Read(_body);
        }
        catch (JsonException malformed)
        {
            return OpenAiError.Malformed($"The request body is not valid JSON: {malformed.Message}");
        }
        catch (MalformedRequestException malformed)
        {
            return OpenAiError.Malformed(malformed.Message);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return OpenAiError.TooLarge(megabytes);
        }
        if (_request.Model != session.Request.Model)
            return OpenAiError.UnknownModel(_request.Model, session.Request.Model);
        return session.TakeTurn() ? null : OpenAiError.TurnBudgetExhausted(session.Request.MaxTurns);
    }

    private async Task AnswerAsync()
    {
        var owned = _request!.Own(session.Request.Sampling);
        _asked = true;
        try
        {
            await using var answer = await session.Request.Backend.AnswerAsync(owned, _waits, context.RequestAborted);
            _retries = answer.Retries;
            await using var bounded = new BoundedStream(answer.Body, Limit, _request.Stream);
            await (_request.Stream ? RelayEventsAsync(bounded) : RelayWholeAsync(bounded));
        }
        catch (BackendException failed)
        {
            _retries = failed.Retries;
            _trouble = failed.Infrastructure ? failed.Message : null;
            await RefuseAsync(failed.Error);
        }
    }

    private async Task RelayWholeAsync(Stream answer)
    {
        JsonObject? completion;
        try
        {
            completion = await StrictJson.ParseAsync(answer, context.RequestAborted) as JsonObject;
        }
        catch (Exception broken) when (broken is JsonException or IOException or HttpRequestException)
        {
            completion = null;
        }
        if (completion?["choices"] is not JsonArray { Count: > 0 })
        {
            _trouble = completion?["error"] is { } error
                ? $"The model endpoint reported an error: {error.ToJsonString()}"
                : "The model endpoint's reply broke off, or is not a chat completion.";
            await RefuseAsync(OpenAiError.Upstream(502, _trouble));
            return;
        }
        _reply.Add(completion);
        _firstByteMs = session.ElapsedMs - _startedMs;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(_request!.Reply.Whole(completion).ToJsonString(), context.RequestAborted);
    }

    private async Task RelayEventsAsync(Stream answer)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var ended = false;
        try
        {
            await foreach (var item in SseParser.Create(answer).EnumerateAsync(context.RequestAborted))
            {
                ended = item.Data == "[DONE]";
                if (ended)
                    break;
                await RelayEventAsync(item.Data);
            }
        }
        catch (Exception broken) when (broken is JsonException or IOException or HttpRequestException)
        {
            _trouble = $"The model endpoint's stream broke: {broken.Message}";
        }
        if (!ended && !_reply.Finished)
            _trouble ??= "The model endpoint's stream broke off.";
        await SendAsync(_trouble is null ? _request!.Reply.End() : _request!.Reply.Failed(OpenAiError.Upstream(502, _trouble)));
    }

    private async Task RelayEventAsync(string data)
    {
        if (StrictJson.Parse(data) is not JsonObject chunk)
            throw new JsonException("an event is not a JSON object");
        if (chunk["error"] is { } error)
            throw new IOException(error.ToJsonString());
        _reply.Add(chunk);
        if (_reply.Length > Limit)
            throw new IOException($"it is longer than {megabytes} MiB");
        await SendAsync(_request!.Reply.Chunk(data, chunk));
    }

    private async Task SendAsync(IEnumerable<SseItem<string>> events)
    {
        var lines = new StringBuilder();
        foreach (var item in events)
        {
            if (item.EventType != SseParser.EventTypeDefault)
                lines.Append("event: ").Append(item.EventType).Append('\n');
            foreach (var line in item.Data.Split('\n'))
                lines.Append("data: ").Append(line).Append('\n');
            lines.Append('\n');
        }
        if (lines.Length == 0)
            return;
        _firstByteMs ??= session.ElapsedMs - _startedMs;
        await context.Response.WriteAsync(lines.ToString(), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private async Task RefuseAsync(OpenAiError error)
    {
        _error = error;
        await GatewayServer.WriteAsync(context, error);
    }

    private Exchange ToRecord() => ToRecord(whole: _asked || _bodyBytes <= RefusedBytesKept);

    private Exchange ToRecord(bool whole) => new(
        _number,
        _startedMs,
        protocol.Path,
        _request?.Stream ?? false,
        whole ? _body : null,
        whole && _request is not null ? _request.Overruled : [],
        _hungUp && !context.Response.HasStarted ? StatusCodes.Status499ClientClosedRequest : context.Response.StatusCode,
        _error?.ToJson() ?? _reply.ToJson(),
        _reply.Usage,
        _firstByteMs,
        session.ElapsedMs - _startedMs,
        _retries,
        (long)_waits.Waited.TotalMilliseconds,
        _trouble)
    {
        AskedEndpoint = _asked,
        HungUp = _hungUp,
    };
}
