using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks;

/// <summary>Reads the entries of `constraints:`.</summary>
internal static class ConstraintReader
{
    private const int MostLines = 1_000_000;
    private const int MostFiles = 10_000;

    public static IReadOnlyList<ConstraintDeclaration> Read(IReadOnlyList<ManifestMap> entries)
    {
        var constraints = new List<ConstraintDeclaration>();
        foreach (var entry in entries)
        {
            var constraint = Read(entry);
            if (constraint.Test.Length > 0 && constraints.Exists(other => other.Test == constraint.Test))
                entry.Report("test", $"two constraints have the test `{constraint.Test}`; give one another name");
            constraints.Add(constraint);
        }
        return constraints;
    }

    private static ConstraintDeclaration Read(ManifestMap map)
    {
        var read = new ConstraintDeclaration(map.Choice("kind", ConstraintKinds.All));
        switch (read.Kind)
        {
            case ConstraintKinds.FileNotTouched or ConstraintKinds.FileRequiredInDiff:
                read = read with { Path = Pattern(map, map.Text("path")) };
                break;
            case ConstraintKinds.NoCommentsAdded or ConstraintKinds.NoPublicApiChange:
                read = read with { Path = Pattern(map, map.OptionalText("path") ?? "") };
                break;
            case ConstraintKinds.MaxFilesChanged:
                read = read with { Maximum = map.Integer("max", 1, MostFiles) };
                break;
            case ConstraintKinds.MaxLinesChanged:
                read = read with { Maximum = map.Integer("max", 1, MostLines) };
                break;
            case ConstraintKinds.NoCommand:
                read = read with { Command = map.Text("command").Split(' ', StringSplitOptions.RemoveEmptyEntries) };
                break;
            case ConstraintKinds.MustKeepPassing:
                read = read with { Test = Line(map, "test"), Command = map.Texts("command", required: true) };
                break;
            case ConstraintKinds.Instruction:
                read = read with { Text = Line(map, "text"), Check = map.Text("check") };
                break;
            case ConstraintKinds.NoNewDependency:
                break;
            default:
                return read;
        }
        map.NothingElse();
        return read;
    }

    private static string Pattern(ManifestMap map, string pattern)
    {
        if (pattern.Length > 0 && GlobSet.Reject(pattern) is { } reason)
            map.Report("path", $"`{pattern}` {reason}");
        return pattern;
    }

    /// <summary>One bullet of AGENTS.md.</summary>
    private static string Line(ManifestMap map, string name)
    {
        var text = map.Text(name).Trim();
        if (text.Contains('\n', StringComparison.Ordinal))
            map.Report(name, $"`{name}` has several lines; it becomes one line of {AgentsFile.Name}, so write one, or several constraints");
        return text;
    }
}
