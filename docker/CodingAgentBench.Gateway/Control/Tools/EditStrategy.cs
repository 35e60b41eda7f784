using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>Finds all that a file holds and replaces it.</summary>
internal sealed class EditStrategy : IToolStrategy
{
    private static readonly string[] FindNames = ["old_string", "oldString", "old_str", "oldText", "old_text", "search", "find"];

    private static readonly string[] ReplaceNames = ["new_string", "newString", "new_str", "newText", "new_text", "replace", "replacement"];

    public Approach? Find(ControlPlan plan, IReadOnlyList<OfferedTool> tools, string? workdir)
    {
        if (tools.Select(Editor).FirstOrDefault(found => found is not null) is not { } edit)
            return null;
        var creator = FileWriter.In(tools);
        var (writes, left) = PlainEntry.Of(plan, canRemove: false);
        var steps = new List<ControlStep>();
        foreach (var entry in writes.Where(entry => entry.Before != entry.Text))
        {
            var path = FileTools.Absolute(entry.Path, workdir);
            if (entry.Exists && entry.Before is not { Length: > 0 })
                left.Add($"editing {entry.Path}, which holds no text to find");
            else if (entry.Exists)
                steps.AddRange([.. FileTools.Read(path, tools), edit(path, entry.Before!, entry.Text)]);
            else
                steps.Add(creator?.Write(path, entry.Text) ?? edit(path, "", entry.Text));
        }
        return new(steps, left);
    }

    /// <summary>The way to call a tool that edits: one replacement among its arguments, or in a list of them.</summary>
    private static Func<string, string, string, ControlStep>? Editor(OfferedTool tool)
    {
        if (FileTools.PathParameter(tool) is not { } path)
            return null;
        if (Pair(tool) is { } pair)
            return (file, old, text) => Step(new() { [path] = file, [pair.Find] = old, [pair.Replace] = text });
        if (tool.ListParameter("edits") is { } list
            && (tool.Schema(list)?["items"] as JsonObject)?["properties"] is JsonObject items
            && Pair(tool with { Properties = items }) is { } inner)
            return (file, old, text) => Step(new() { [path] = file, [list] = new JsonArray(new JsonObject { [inner.Find] = old, [inner.Replace] = text }) });
        return null;

        ControlStep Step(JsonObject arguments) => new(tool.Name, tool.Arguments(arguments), FileTools.Succeeded);
    }

    private static (string Find, string Replace)? Pair(OfferedTool tool) =>
        tool.TextParameter(FindNames) is { } find && tool.TextParameter(ReplaceNames) is { } replace ? (find, replace) : null;
}
