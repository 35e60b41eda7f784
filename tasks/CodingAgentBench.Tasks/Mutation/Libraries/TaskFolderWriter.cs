using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Writes a task's folder, with the canary in all that is hidden.</summary>
public static class TaskFolderWriter
{
    public static void Write(string folder, TaskFolder task, MutationRecord record)
    {
        var files = FileTree.Of(
            [
                Stamped(TreeEntry.File(TaskManifestReader.FileName, TaskYaml.Write(task.Manifest)), isStripped: false),
                TreeEntry.File(MutationRecord.FileName, record.ToJson()),
                .. task.Workdir.Under("workdir").Entries,
                .. task.Answer.Under("answer").Entries.Select(entry => Stamped(entry, isStripped: true)),
                .. task.Scorer.Under("scorer").Entries.Select(entry => Stamped(entry, isStripped: false)),
                .. task.Cheats.SelectMany(cheat => cheat.Value.Under($"cheats/{cheat.Key}").Entries).Select(entry => Stamped(entry, isStripped: true)),
            ]);
        foreach (var entry in files.Entries)
        {
            var path = Path.Combine(folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (entry.Kind == EntryKind.SymbolicLink)
            {
                File.CreateSymbolicLink(path, entry.LinkTarget);
                continue;
            }
            File.WriteAllBytes(path, entry.Content.Span);
            File.SetUnixFileMode(path, entry.Mode);
        }
    }

    private static TreeEntry Stamped(TreeEntry entry, bool isStripped)
    {
        var content = entry.Content.ToArray();
        return entry.Kind == EntryKind.File && !Canary.IsIn(content) && CanaryStamp.IsText(content) && CanaryStamp.Apply(entry.Path, content, isStripped) is { } stamped
            ? entry with { Content = stamped }
            : entry;
    }
}
