using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Writes a task's folder.</summary>
public static class TaskFolderWriter
{
    public static void Write(string folder, TaskFolder task, MutationRecord record)
    {
        var files = FileTree.Of(
            [
                TreeEntry.File(TaskManifestReader.FileName, TaskYaml.Write(task.Manifest)),
                TreeEntry.File(MutationRecord.FileName, record.ToJson()),
                .. task.Workdir.Under("workdir").Entries,
                .. task.Answer.Under("answer").Entries,
                .. task.Scorer.Under("scorer").Entries,
                .. task.Cheats.SelectMany(cheat => cheat.Value.Under($"cheats/{cheat.Key}").Entries),
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
}
