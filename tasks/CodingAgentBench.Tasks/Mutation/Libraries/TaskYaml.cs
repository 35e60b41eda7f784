using System.Globalization;
using System.Text;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Writes a `task.yaml` in the layout of those that people write.</summary>
public static class TaskYaml
{
    public static string Write(TaskManifest task)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"id: {task.Id}\nbucket: {task.Bucket}\nlanguage: {task.Language}\ndescription: |\n");
        foreach (var line in task.Description.TrimEnd('\n').Split('\n'))
            yaml.Append(line.Length == 0 ? "\n" : $"  {line}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"scope: [{string.Join(", ", task.Scope.Select(Quoted))}]\n");
        yaml.Append(CultureInfo.InvariantCulture, $"timeout_seconds: {task.Timeout.TotalSeconds}\nmax_turns: {task.MaxTurns}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"budget: {{tokens: {task.Budget.Tokens}, seconds: {task.Budget.Seconds}}}\n");
        if (task.Constraints.Count > 0)
            yaml.Append("constraints:\n").AppendJoin("", task.Constraints.Select(constraint => $"  - {Constraint(constraint)}\n"));
        if (task.Smoke)
            yaml.Append("smoke: true\n");
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

    private static string Constraint(ConstraintDeclaration constraint)
    {
        var fields = new List<string> { $"kind: {constraint.Kind}" };
        Add("path", constraint.Path);
        Add("test", constraint.Test);
        Add("text", constraint.Text);
        Add("check", constraint.Check);
        if (constraint.Maximum > 0)
            fields.Add($"max: {constraint.Maximum}");
        if (constraint.Kind == ConstraintKinds.MustKeepPassing)
            fields.Add($"command: [{string.Join(", ", constraint.Command.Select(Quoted))}]");
        else
            Add("command", string.Join(' ', constraint.Command));
        return $"{{{string.Join(", ", fields)}}}";

        void Add(string name, string text)
        {
            if (text.Length > 0)
                fields.Add($"{name}: {Quoted(text)}");
        }
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
