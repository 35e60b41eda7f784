using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol;

/// <summary>An error as the OpenAI API words it, with the HTTP status that it travels with.</summary>
public sealed record OpenAiError(int Status, string Type, string? Code, string Message)
{
    /// <summary>The endpoint's failure, and none of the gateway's own refusals.</summary>
    public const string UpstreamCode = "upstream_error";

    private const int LongestWords = 500;

    public static OpenAiError Malformed(string message) => new(400, "invalid_request_error", null, Short(message));

    public static OpenAiError WrongKey() =>
        new(401, "invalid_request_error", "invalid_api_key", "The API key is not the one of this session.");

    public static OpenAiError UnknownPath(string method, string path) =>
        new(404, "invalid_request_error", "unknown_url", $"Unknown request URL: {method} {path}.");

    public static OpenAiError UnknownModel(string asked, string served) =>
        new(404, "invalid_request_error", "model_not_found", $"The model `{Short(asked)}` does not exist here; this session serves `{served}`.");

    public static OpenAiError TurnBudgetExhausted(int turns) =>
        new(400, "invalid_request_error", "turn_budget_exhausted", $"The task's budget of {turns} turns is used up.");

    public static OpenAiError TooLarge(int megabytes) =>
        new(413, "invalid_request_error", "request_too_large", $"The request body is larger than {megabytes} MiB.");

    public static OpenAiError RequestBytesExhausted(int megabytes) =>
        new(413, "invalid_request_error", "request_bytes_exhausted", $"The session's budget of {megabytes} MiB for all request bodies together is used up.");

    public static OpenAiError Upstream(int status, string message) => new(status, "api_error", UpstreamCode, message);

    public static OpenAiError RecordExhausted(int calls) =>
        new(400, "invalid_request_error", "record_exhausted", $"The record has no answer left: {calls} calls are recorded, and this is one more.");

    public JsonObject ToJson() => new()
    {
        ["error"] = new JsonObject { ["message"] = Message, ["type"] = Type, ["param"] = null, ["code"] = Code },
    };

    /// <summary>What repeats the CLI's own words must not be as long as it likes.</summary>
    private static string Short(string text) => text.Length <= LongestWords ? text : $"{text[..LongestWords]}...";
}
