using System.Globalization;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Protocol;
using CodingAgentBench.Gateway.Protocol.Chat;

namespace CodingAgentBench.Gateway.Control;

/// <summary>
/// A model without a model: it drives whatever shell tool the CLI offers through a plan, one command a turn, and stops.
/// What it does next follows from the conversation alone, so side calls of a CLI (titles, summaries) do not disturb it.
/// </summary>
public sealed class ControlBackend(ControlPlan plan) : IChatBackend
{
    private const string IdPrefix = "cab_";

    private readonly IReadOnlyList<string> _commands = [.. ShellScript.Of(plan)];

    public string TokenSource => "estimate";

    public Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation)
    {
        var stream = (bool?)request["stream"] ?? false;
        var prompt = Tokens(request["messages"]) + Tokens(request["tools"]);
        var (content, call) = Next(request);
        var reply = new ChatReply(content, call, new(prompt, Tokens(content) + Tokens(call?.Arguments)));
        var body = new MemoryStream(reply.Render((string)request["model"]!, stream), writable: false);
        return Task.FromResult(new BackendAnswer(body, Retries: 0));
    }

    private (string Content, ToolCall? Call) Next(JsonObject request)
    {
        if (_commands.Count == 0)
            return (plan.LastWords, null);
        if (ShellTool.In(request) is not { } shell)
            return ("I need a tool that runs shell commands, and none is offered.", null);

        var (done, result) = LastResult(request);
        if (done > 0 && !result.Contains(Marker(done), StringComparison.Ordinal))
            return ($"Step {done} of {_commands.Count} failed: {result}", null);
        if (done == _commands.Count)
            return (plan.LastWords, null);
        var step = done + 1;
        var command = $"{_commands[done]} && echo {Marker(step)}";
        return ($"Step {step} of {_commands.Count}.", new($"{IdPrefix}{step}", shell.Name, shell.Arguments(command)));
    }

    private static string Marker(int step) => $"{IdPrefix}step_{step}_done";

    private static (int Step, string Result) LastResult(JsonObject request)
    {
        var last = (Step: 0, Result: "");
        foreach (var message in ((JsonArray)request["messages"]!).OfType<JsonObject>())
        {
            if ((string?)message["role"] == "tool"
                && (string?)message["tool_call_id"] is { } id && id.StartsWith(IdPrefix, StringComparison.Ordinal)
                && int.TryParse(id[IdPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
                && step >= last.Step)
                last = (step, message["content"]?.ToJsonString() ?? "");
        }
        return last;
    }

    private static long Tokens(JsonNode? node) => Tokens(node?.ToJsonString());

    private static long Tokens(string? text) => text is null ? 0 : (System.Text.Encoding.UTF8.GetByteCount(text) + 3) / 4;
}
