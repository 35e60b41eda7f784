using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Diffs;

/// <summary>Compares two trees. Pure.</summary>
public static class WorkdirDiffer
{
    /// <param name="scope">The task's declared files.</param>
    /// <param name="state">The TUI's declared state files.</param>
    public static WorkdirDiff Compare(FileTree before, FileTree after, GlobSet scope, GlobSet state)
    {
        var changed = before.Paths.Union(after.Paths).Where(path => !Same(before.Find(path), after.Find(path)))
            .Order(StringComparer.Ordinal).ToLookup(state.Matches);
        var ours = changed[false].ToList();
        var added = ours.Where(path => !before.Contains(path)).ToList();
        var removed = ours.Where(path => !after.Contains(path)).ToList();
        var modified = ours.Where(path => before.Contains(path) && after.Contains(path)).ToList();
        var renamed = Renames(before, after, removed, added);

        added.RemoveAll(path => renamed.Exists(rename => rename.To == path));
        removed.RemoveAll(path => renamed.Exists(rename => rename.From == path));
        var diff = new WorkdirDiff(
            added,
            modified,
            removed,
            renamed,
            ModeChanged: [.. modified.Where(path => before.Find(path)!.IsExecutable != after.Find(path)!.IsExecutable)],
            Binary: [.. added.Concat(modified).Where(path => !TextFile.IsText(after.Find(path)!)).Order(StringComparer.Ordinal)],
            State: [.. changed[true]],
            InScope: 0);
        return diff with { InScope = diff.Changed.Count(scope.Matches) };
    }

    private static bool Same(TreeEntry? a, TreeEntry? b) => a is not null && b is not null && a.SameAs(b);

    /// <summary>Pairs a removed file with an added one of equal content; an empty file is no evidence of a move.</summary>
    private static List<Rename> Renames(FileTree before, FileTree after, List<string> removed, List<string> added)
    {
        var candidates = added.ToDictionary(path => path, path => after.Find(path)!);
        var renames = new List<Rename>();
        foreach (var from in removed.Where(path => before.Find(path)!.Content.Length > 0))
        {
            var moved = candidates.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .FirstOrDefault(pair => pair.Value.SameAs(before.Find(from)!)).Key;
            if (moved is not null && candidates.Remove(moved))
                renames.Add(new(from, moved));
        }
        return renames;
    }
}
