using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Chat;

/// <summary>What a chunk of a stream adds to the reply; a whole completion is its only chunk.</summary>
internal sealed record ChatDelta(string? Content, string? Reasoning, IReadOnlyList<CallDelta> Calls, string? FinishReason)
{
    private static readonly ChatDelta Nothing = new(null, null, [], null);

    public static ChatDelta Of(JsonObject reply)
    {
        if (reply["choices"].Objects().FirstOrDefault() is not { } choice)
            return Nothing;
        var finishReason = choice["finish_reason"].AsText();
        return (choice["delta"] ?? choice["message"]) is JsonObject message
            ? new(
                message["content"].AsText(),
                message["reasoning_content"].AsText() ?? message["reasoning"].AsText(),
                [.. message["tool_calls"].Objects().Select(Call)],
                finishReason)
            : Nothing with { FinishReason = finishReason };
    }

    private static CallDelta Call(JsonObject call, int position)
    {
        var function = call["function"] as JsonObject;
        var index = call["index"] is null ? position : (int)Math.Min(call["index"].AsCount(), int.MaxValue);
        return new(index, call["id"].AsText(), function?["name"].AsText(), function is null ? null : Arguments(function["arguments"]));
    }

    /// <summary>Some endpoints forget that arguments are a text.</summary>
    private static string? Arguments(JsonNode? arguments) => arguments.AsText() ?? (arguments as JsonObject)?.ToJsonString();
}
