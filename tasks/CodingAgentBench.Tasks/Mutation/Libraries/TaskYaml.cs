using System.Globalization;
using System.Text;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Writes a `task.yaml` in the layout of those that people write.</summary>
public static class TaskYaml
{
    public static string Write(TaskManifest task, IReadOnlyList<string> constraints)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"id: {task.Id}\nbucket: {task.Bucket}\nlanguage: {task.Language}\ndescription: |\n");
        foreach (var line in task.Description.TrimEnd('\n').Split('\n'))
            yaml.Append(line.Length == 0 ? "\n" : $"  {line}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"scope: [{string.Join(", ", task.Scope.Select(Quoted))}]\n");
        yaml.Append(CultureInfo.InvariantCulture, $"timeout_seconds: {task.Timeout.TotalSeconds}\nmax_turns: {task.MaxTurns}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"budget: {{tokens: {task.Budget.Tokens}, seconds: {task.Budget.Seconds}}}\n");
        if (constraints.Count > 0)
            yaml.Append("constraints:\n").AppendJoin("", constraints.Select(constraint => $"  - {constraint}\n"));
        yaml.Append(CultureInfo.InvariantCulture, $"task_added_date: {task.AddedDate:yyyy-MM-dd}\nsource: {Quoted(task.Source)}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"dimensions: [{string.Join(", ", task.Dimensions)}]\ncheats:\n");
        foreach (var cheat in task.Cheats)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - name: {cheat.Name}\n    description: {Quoted(cheat.Description.Trim())}\n");
            if (cheat.Removes.Count > 0)
                yaml.Append(CultureInfo.InvariantCulture, $"    removes: [{string.Join(", ", cheat.Removes.Select(Quoted))}]\n");
        }
        return yaml.ToString();
    }

    /// <summary>A mapping of single values, on one line.</summary>
    internal static string FlowMapping(ManifestMap map) =>
        $"{{{string.Join(", ", map.Names.Select(name => $"{name}: {Value(name, map.OptionalText(name) ?? "")}"))}}}";

    private static string Value(string name, string text) =>
        name == "kind" || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : Quoted(text);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
