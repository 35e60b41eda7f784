using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Writes a task's folder, with the canary in all that is hidden.</summary>
public static class TaskFolderWriter
{
    public static void Write(string folder, TaskFolder task, MutationRecord record)
    {
        FileTree.Of(
            [
                TreeEntry.File(TaskManifestReader.FileName, TaskYaml.Write(task.Manifest)),
                TreeEntry.File(MutationRecord.FileName, record.ToJson()),
                .. task.Workdir.Under("workdir").Entries,
                .. task.Answer.Under("answer").Entries,
                .. task.Scorer.Under("scorer").Entries,
                .. task.Cheats.SelectMany(cheat => cheat.Value.Under($"cheats/{cheat.Key}").Entries),
            ]).WriteFolder(folder);
        foreach (var (path, stamped) in CanaryAudit.Lacking(folder).ToList())
        {
            if (stamped is not null)
                File.WriteAllBytes(path, stamped);
        }
    }
}
