using System.Globalization;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control.Text;
using CodingAgentBench.Gateway.Control.Tools;
using CodingAgentBench.Gateway.Protocol;
using CodingAgentBench.Gateway.Protocol.Chat;

namespace CodingAgentBench.Gateway.Control;

/// <summary>
/// A model without a model: it drives whatever the CLI offers through a plan, one step a turn, and stops. What it does next
/// follows from the conversation alone, so side calls of a CLI (titles, summaries) do not disturb it.
/// </summary>
public sealed class ControlBackend(ControlPlan plan) : IChatBackend
{
    private const string IdPrefix = "cab_";

    private const string EditsFollow = "These are all the edits:";

    /// <summary>By preference: what can do more comes first.</summary>
    private static readonly IToolStrategy[] Tools = [new ShellStrategy(), new WriteStrategy(), new PatchStrategy(), new EditStrategy()];

    private static readonly ITextStrategy[] Texts = [new WholeFileStrategy(), new SearchReplaceStrategy()];

    public string TokenSource => "estimate";

    public Task<BackendAnswer> AnswerAsync(JsonObject request, IWaitMeter waits, CancellationToken cancellation)
    {
        var prompt = Tokens(request["messages"]) + Tokens(request["tools"]);
        var (content, call) = Next(request);
        var reply = new ChatReply(content, call, new(prompt, Tokens(content) + Tokens(call?.Arguments)));
        var body = new MemoryStream(reply.Render(request["model"].AsText() ?? "", request["stream"].IsTrue()), writable: false);
        return Task.FromResult(new BackendAnswer(body, Retries: 0));
    }

    private (string Content, ToolCall? Call) Next(JsonObject request)
    {
        if (plan.Removes.Count == 0 && plan.Writes.Count == 0)
            return (plan.LastWords, null);
        var tools = OfferedTool.In(request);
        if (tools.Count == 0)
            return (Say(request), null);
        var workdir = WorkdirHint.In(request);
        var approach = Tools.Select(strategy => strategy.Find(plan, tools, workdir)).OfType<Approach>().MinBy(found => found.Left.Count);
        return approach is null
            ? ("I need a tool that runs commands or writes files, and none is offered.", null)
            : Continue(approach, request);
    }

    private (string Content, ToolCall? Call) Continue(Approach approach, JsonObject request)
    {
        var steps = approach.Steps;
        var (done, tried, result) = LastResult(request, steps.Count);
        if (done > 0 && !steps[done - 1].Succeeded(result))
        {
            return tried < steps[done - 1].Tries
                ? ($"Step {done} of {steps.Count} again.", Call(steps, done, tried + 1))
                : ($"Step {done} of {steps.Count} failed: {result}", null);
        }
        return done == steps.Count
            ? (LastWords(approach.Left), null)
            : ($"Step {done + 1} of {steps.Count}.", Call(steps, done + 1, 1));
    }

    private static ToolCall Call(IReadOnlyList<ControlStep> steps, int step, int attempt) =>
        new(attempt == 1 ? $"{IdPrefix}{step}" : $"{IdPrefix}{step}_{attempt}", steps[step - 1].Tool, steps[step - 1].Arguments);

    /// <summary>The reply to a call without tools: edits where the CLI asks for them as text, or a few words for a title.</summary>
    private string Say(JsonObject request)
    {
        var system = string.Join('\n', MessageText.Of(request, "system"));
        if (Texts.Select(strategy => strategy.Find(plan, system)).FirstOrDefault(found => found is not null) is not { } found)
            return "Control run without tools";
        var last = MessageText.Of(request, "user").LastOrDefault() ?? "";
        var said = MessageText.Of(request, "assistant").Any(text => text.StartsWith(EditsFollow, StringComparison.Ordinal));
        // aider puts off edits of files that it has to add to its chat first.
        if (!said || last.Contains("I added these files to the chat", StringComparison.Ordinal))
            return $"{EditsFollow}\n\n{found.Edits}{LastWords(found.Left)}";
        return last.Contains("failed to match", StringComparison.Ordinal) ? $"Step 1 of 1 failed: {last}" : LastWords(found.Left);
    }

    private string LastWords(IReadOnlyList<string> left) =>
        left.Count == 0 ? plan.LastWords : $"{plan.LastWords} Not possible here: {string.Join("; ", left)}.";

    private static (int Step, int Tried, string Result) LastResult(JsonObject request, int steps)
    {
        var last = (Step: 0, Tried: 0, Result: "");
        foreach (var message in request["messages"].Objects().Where(message => message["role"].AsText() == "tool"))
        {
            if (message["tool_call_id"].AsText() is { } id && Parse(id) is var (step, attempt)
                && (step > last.Step || (step == last.Step && attempt >= last.Tried)) && step <= steps)
                last = (step, attempt, MessageText.Of(message["content"]));
        }
        return last;
    }

    private static (int Step, int Attempt)? Parse(string id)
    {
        if (!id.StartsWith(IdPrefix, StringComparison.Ordinal))
            return null;
        var parts = id[IdPrefix.Length..].Split('_');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            && int.TryParse(parts.ElementAtOrDefault(1) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            && parts.Length <= 2
            ? (step, attempt)
            : null;
    }

    private static long Tokens(JsonNode? node) => Tokens(node?.ToJsonString());

    private static long Tokens(string? text) => text is null ? 0 : (System.Text.Encoding.UTF8.GetByteCount(text) + 3) / 4;
}
