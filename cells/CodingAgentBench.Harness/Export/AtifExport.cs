using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway;
using CodingAgentBench.Gateway.Replay;
using CodingAgentBench.Results.Export;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Export;

/// <summary>Every attempt as a trajectory in ATIF v1.7, with no field that a reader of that version does not know.</summary>
public sealed class AtifExport : IExport
{
    public const string SchemaVersion = "ATIF-v1.7";

    private const string Notes =
        "Made from the calls that the CLI made to its model. A step is what is new in a call: what was said since, and the answer. "
        + "Where a CLI rewrote, shortened or compacted its history, only texts that were not said before became steps, and results of tools that were "
        + "rewritten later stand as they were first sent. Times are the attempt's start plus the call's time in its session, which opens a moment later.";

    // A request may be 64 deep, and a trajectory holds its tools a few levels further down.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, MaxDepth = 192, NewLine = "\n" };

    public string Format => "atif";

    public string? FileName => null;

    public IEnumerable<ExportedFile> Write(string folder, IReadOnlyList<Row> rows, Action<Row, string> leftOut)
    {
        foreach (var row in rows)
        {
            if (Read(folder, row, out var problem) is not { } trajectory)
                leftOut(row, problem);
            else
                yield return new($"{row.Key.CellId}-{row.Run}-{row.Attempt}.json", [.. JsonSerializer.SerializeToUtf8Bytes(trajectory, Options), (byte)'\n']);
        }
    }

    /// <returns>Null when there is nothing to tell: a trajectory has at least one step.</returns>
    internal static JsonObject? Of(Row row, IReadOnlyList<Exchange> trace)
    {
        var trajectory = new Trajectory(row.StartedAt);
        foreach (var call in trace)
            trajectory.Add(call);
        return trajectory.Steps.Count == 0 ? null : new()
        {
            ["schema_version"] = SchemaVersion,
            ["session_id"] = $"{row.CellId}-{row.Run}-{row.Attempt}",
            ["agent"] = Agent(row, trace),
            ["steps"] = new JsonArray([.. trajectory.Steps]),
            ["notes"] = Notes,
            ["final_metrics"] = FinalMetrics(row, trajectory.Steps.Count),
            ["extra"] = Extra(row, trajectory),
        };
    }

    /// <summary>The trajectory of one attempt; null where there is none that can be told.</summary>
    /// <param name="folder">That the paths of the row are in.</param>
    public static JsonObject? Read(string folder, Row row) => Read(folder, row, out _);

    private static JsonObject? Read(string folder, Row row, out string problem)
    {
        problem = "it made no call that says anything";
        if (row.CellId != row.Key.CellId)
        {
            problem = "its cell_id is not the hash of its key";
            return null;
        }
        try
        {
            if (row is { Files.Trace: { } path, Sha256.Trace: { } hash })
                return Of(row, Trace.Read(RowContent.Read(folder, path, hash)));
            problem = "it has no trace";
        }
        catch (Exception unusable) when (unusable is UnusableContentException or JsonException)
        {
            problem = TreePath.Printable($"{row.Files.Trace} {unusable.Message}");
        }
        return null;
    }

    private static JsonObject Agent(Row row, IReadOnlyList<Exchange> trace)
    {
        var agent = new JsonObject { ["name"] = row.Key.Tui, ["version"] = row.Agent.Version ?? "unknown", ["model_name"] = row.Key.Model };
        var tools = trace.SelectMany(call => RequestReader.Tools(call.Request)).DistinctBy(tool => tool.Name).Select(tool => tool.Definition.DeepClone()).ToArray();
        if (tools.Length > 0)
            agent["tool_definitions"] = new JsonArray(tools);
        agent["extra"] = new JsonObject { ["behavior_mode"] = row.Key.BehaviorMode, ["plugin_stack"] = row.Key.PluginStack, ["tui_image_sha"] = row.Key.TuiImageSha };
        return agent;
    }

    private static JsonObject FinalMetrics(Row row, int steps)
    {
        var metrics = new JsonObject { ["total_prompt_tokens"] = row.Tokens.Prompt, ["total_completion_tokens"] = row.Tokens.Completion, ["total_steps"] = steps };
        if (row.CostUsd is { } cost)
            metrics["total_cost_usd"] = cost;
        return metrics;
    }

    private static JsonObject Extra(Row row, Trajectory trajectory)
    {
        var extra = new JsonObject
        {
            ["benchmark"] = "CodingAgentBench", ["methodology_version"] = row.MethodologyVersion, ["harness_commit"] = row.Harness.Commit,
            ["cell_id"] = row.CellId, ["run"] = row.Run, ["attempt"] = row.Attempt, ["task"] = row.Key.Task, ["lane"] = row.Lane,
            ["outcome"] = row.Outcome.Name(), ["reason"] = row.Reason, ["token_source"] = row.Tokens.Source, ["trace_sha256"] = row.Sha256.Trace,
        };
        if (trajectory.Fresh.Count > 0)
            extra["calls_that_go_on_from_no_earlier_one"] = new JsonArray([.. trajectory.Fresh.Select(call => JsonValue.Create(call))]);
        if (trajectory.Unanswered.Count > 0)
            extra["calls_without_an_answer"] = new JsonArray([.. trajectory.Unanswered.Select(call => new JsonObject { ["call"] = call.Call, ["status"] = call.Status })]);
        return extra;
    }
}
