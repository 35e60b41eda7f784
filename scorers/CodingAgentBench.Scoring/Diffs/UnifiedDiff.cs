using System.Text;
using CodingAgentBench.Tasks.Trees;
using DiffPlex.Model;

namespace CodingAgentBench.Scoring.Diffs;

/// <summary>Writes a <see cref="WorkdirDiff"/> as a patch in git's format; binary files by their hashes only.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    private const string NoNewline = "\\ No newline at end of file\n";

    public static string Of(FileTree before, FileTree after, WorkdirDiff diff)
    {
        var patch = new StringBuilder();
        foreach (var rename in diff.Renamed)
            patch.Append($"diff --git {Name("a", rename.From)} {Name("b", rename.To)}\nsimilarity index 100%\nrename from {rename.From}\nrename to {rename.To}\n");
        foreach (var path in diff.Added.Concat(diff.Modified).Concat(diff.Removed).Order(StringComparer.Ordinal))
            Append(patch, path, before.Find(path), after.Find(path));
        return patch.ToString();
    }

    private static void Append(StringBuilder patch, string path, TreeEntry? old, TreeEntry? now)
    {
        patch.Append($"diff --git {Name("a", path)} {Name("b", path)}\n");
        if (old is null)
            patch.Append($"new file mode {Mode(now!)}\n");
        else if (now is null)
            patch.Append($"deleted file mode {Mode(old)}\n");
        else if (Mode(old) != Mode(now))
            patch.Append($"old mode {Mode(old)}\nnew mode {Mode(now)}\n");

        var (oldText, newText) = (old is null ? "" : TextFile.TryRead(old), now is null ? "" : TextFile.TryRead(now));
        if (oldText is null || newText is null)
            patch.Append($"Binary files differ: sha256 {old?.Sha256() ?? "-"} to {now?.Sha256() ?? "-"}\n");
        else if (oldText != newText)
            AppendHunks(patch, old is null ? "/dev/null" : Name("a", path), now is null ? "/dev/null" : Name("b", path), oldText, newText);
    }

    private static void AppendHunks(StringBuilder patch, string oldName, string newName, string oldText, string newText)
    {
        patch.Append($"--- {oldName}\n+++ {newName}\n");
        var (oldLines, newLines, blocks) = LineDiff.Between(oldText, newText);
        foreach (var group in Groups(blocks))
        {
            var start = Math.Max(0, group[0].DeleteStartA - Context);
            var end = Math.Min(oldLines.Length, group[^1].DeleteStartA + group[^1].DeleteCountA + Context);
            var newStart = start + group[0].InsertStartB - group[0].DeleteStartA;
            var grown = group.Sum(block => block.InsertCountB - block.DeleteCountA);
            patch.Append($"@@ -{Range(start, end - start)} +{Range(newStart, end - start + grown)} @@\n");
            var at = start;
            foreach (var block in group)
            {
                Emit(patch, ' ', oldLines, at, block.DeleteStartA);
                Emit(patch, '-', oldLines, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
                Emit(patch, '+', newLines, block.InsertStartB, block.InsertStartB + block.InsertCountB);
                at = block.DeleteStartA + block.DeleteCountA;
            }
            Emit(patch, ' ', oldLines, at, end);
        }
    }

    /// <summary>Blocks whose contexts touch share a hunk.</summary>
    private static List<List<DiffBlock>> Groups(IEnumerable<DiffBlock> blocks)
    {
        var groups = new List<List<DiffBlock>>();
        foreach (var block in blocks)
        {
            if (groups.Count > 0 && groups[^1][^1] is var last && block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) <= 2 * Context)
                groups[^1].Add(block);
            else
                groups.Add([block]);
        }
        return groups;
    }

    private static void Emit(StringBuilder patch, char sign, string[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            patch.Append(sign).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
                patch.Append('\n').Append(NoNewline);
        }
    }

    private static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    private static string Name(string side, string path) =>
        path.Any(c => c < ' ' || c == '"') ? $"\"{side}/{TreePath.Printable(path)}\"" : $"{side}/{path}";

    private static string Mode(TreeEntry entry) =>
        entry.Kind == EntryKind.SymbolicLink ? "120000" : entry.IsExecutable ? "100755" : "100644";
}
