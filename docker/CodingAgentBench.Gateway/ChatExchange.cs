using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;
using Microsoft.AspNetCore.Http;

namespace CodingAgentBench.Gateway;

/// <summary>One call of `/v1/chat/completions`, from the request to the line of the trace.</summary>
internal sealed class ChatExchange(GatewaySession session, HttpContext context, int bodyMegabytes)
{
    /// <summary>A call that was cut off after so long without a first byte is held against the endpoint.</summary>
    private static readonly TimeSpan SilenceIsTrouble = TimeSpan.FromMinutes(5);

    private readonly int _number = session.NextCall();
    private readonly long _startedMs = session.ElapsedMs;
    private readonly TimeSpan _waitedBefore = session.Waited;
    private readonly ReplyAssembler _reply = new();
    private ChatRequest? _request;
    private IReadOnlyList<string> _overruled = [];
    private OpenAiError? _error;
    private string? _trouble;
    private long? _firstByteMs;
    private int _retries;
    private bool _asked;
    private bool _hungUp;

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
        if (session.Waited > _waitedBefore)
            return "The model endpoint was throttled or failing when the CLI hung up.";
        var silence = TimeSpan.FromMilliseconds(session.ElapsedMs - _startedMs);
        return silence < SilenceIsTrouble ? null : $"The model endpoint had said nothing for {silence.TotalSeconds:0} seconds when the CLI hung up.";
    }

    /// <summary>Reads the request; the error when it is not one that this session answers.</summary>
    private async Task<OpenAiError?> RefusalAsync()
    {
        try
        {
            (_request, var error) = await ChatRequest.ReadAsync(context.Request.Body, context.RequestAborted);
            if (_request is null)
                return error;
        }
        catch (JsonException malformed)
        {
            return OpenAiError.Malformed($"The request body is not valid JSON: {malformed.Message}");
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return OpenAiError.TooLarge(bodyMegabytes);
        }
        if (_request.Model != session.Request.Model)
            return OpenAiError.UnknownModel(_request.Model, session.Request.Model);
        return session.TakeTurn() ? null : OpenAiError.TurnBudgetExhausted(session.Request.MaxTurns);
    }

    private async Task AnswerAsync()
    {
        var (owned, overruled) = _request!.Own(session.Request.Sampling);
        _overruled = overruled;
        _asked = true;
        try
        {
            await using var answer = await session.Request.Backend.AnswerAsync(owned, session, context.RequestAborted);
            _retries = answer.Retries;
            await (_request.Stream ? RelayEventsAsync(answer) : RelayWholeAsync(answer));
        }
        catch (BackendException failed)
        {
            _retries = failed.Retries;
            _trouble = failed.Infrastructure ? failed.Message : null;
            await RefuseAsync(failed.Error);
        }
    }

    private async Task RelayWholeAsync(BackendAnswer answer)
    {
        JsonObject? completion;
        try
        {
            completion = await StrictJson.ParseAsync(answer.Body, context.RequestAborted) as JsonObject;
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
        _reply.AddWhole(completion);
        _firstByteMs = session.ElapsedMs - _startedMs;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(completion.ToJsonString(), context.RequestAborted);
    }

    private async Task RelayEventsAsync(BackendAnswer answer)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var ended = false;
        try
        {
            await foreach (var item in SseParser.Create(answer.Body).EnumerateAsync(context.RequestAborted))
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
        await SendAsync(_trouble is null ? "[DONE]" : OpenAiError.Upstream(502, _trouble).ToJson().ToJsonString());
    }

    private async Task RelayEventAsync(string data)
    {
        if (StrictJson.Parse(data) is not JsonObject chunk)
            throw new JsonException("an event is not a JSON object");
        if (chunk["error"] is { } error)
            throw new IOException(error.ToJsonString());
        _reply.AddChunk(chunk);
        // The count was asked for by the gateway; a CLI that did not ask may not know an event without choices.
        if (chunk["choices"] is JsonArray { Count: 0 } && !_request!.WantsUsage)
            return;
        await SendAsync(data);
    }

    private async Task SendAsync(string data)
    {
        _firstByteMs ??= session.ElapsedMs - _startedMs;
        var lines = new StringBuilder();
        foreach (var line in data.Split('\n'))
            lines.Append("data: ").Append(line).Append('\n');
        await context.Response.WriteAsync(lines.Append('\n').ToString(), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private async Task RefuseAsync(OpenAiError error)
    {
        _error = error;
        await ModelGateway.WriteAsync(context, error);
    }

    private Exchange ToRecord() => new(
        _number,
        _startedMs,
        "/v1/chat/completions",
        _request?.Stream ?? false,
        _request?.Body,
        _overruled,
        _hungUp && !context.Response.HasStarted ? StatusCodes.Status499ClientClosedRequest : context.Response.StatusCode,
        _error?.ToJson() ?? _reply.ToJson(),
        _reply.Usage,
        _firstByteMs,
        session.ElapsedMs - _startedMs,
        _retries,
        (long)(session.Waited - _waitedBefore).TotalMilliseconds,
        _trouble)
    {
        AskedEndpoint = _asked,
    };
}
