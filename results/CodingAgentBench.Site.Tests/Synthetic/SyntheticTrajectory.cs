using System.Text.Json.Nodes;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>A short conversation in the shape of ATIF v1.7.</summary>
internal static class SyntheticTrajectory
{
    /// <param name="text">What is said, asked and answered in it.</param>
    public static JsonObject? Of(Row row, string text = "synthetic: nobody said this") => row.Files.Trace is null ? null : new()
    {
        ["schema_version"] = "ATIF-v1.7",
        ["session_id"] = $"{row.CellId}-{row.Run}-{row.Attempt}",
        ["agent"] = new JsonObject { ["name"] = row.Key.Tui, ["version"] = row.Agent.Version, ["model_name"] = row.Key.Model },
        ["steps"] = new JsonArray(
            Step(1, row, "system", text), Step(2, row, "user", text),
            Called(Step(3, row, "agent", text), row, text),
            Step(4, row, "agent", text)),
        ["notes"] = "Synthetic.",
        ["final_metrics"] = new JsonObject { ["total_prompt_tokens"] = row.Tokens.Prompt, ["total_completion_tokens"] = row.Tokens.Completion, ["total_steps"] = 4 },
    };

    private static JsonObject Step(int number, Row row, string source, string message) => new()
    {
        ["step_id"] = number, ["timestamp"] = row.StartedAt.AddSeconds(number).ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ"), ["source"] = source, ["message"] = message,
    };

    private static JsonObject Called(JsonObject step, Row row, string text)
    {
        step["model_name"] = row.Key.Model;
        step["reasoning_content"] = text;
        step["tool_calls"] = new JsonArray(new JsonObject { ["tool_call_id"] = "call_1", ["function_name"] = text, ["arguments"] = new JsonObject { ["command"] = text, [text] = 1 } });
        step["observation"] = new JsonObject { ["results"] = new JsonArray(new JsonObject { ["source_call_id"] = "call_1", ["content"] = text }) };
        step["metrics"] = new JsonObject { ["prompt_tokens"] = row.Tokens.Prompt, ["completion_tokens"] = row.Tokens.Completion };
        step["llm_call_count"] = 1;
        step["extra"] = new JsonObject { ["call"] = 1, ["finish_reason"] = "tool_calls", ["first_byte_ms"] = 300, ["duration_ms"] = 900, ["waited_ms"] = 0, ["retries"] = 0 };
        return step;
    }
}
