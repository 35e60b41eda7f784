using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Tasks;

/// <summary>All tasks on disk, in ordinal order of their ids, and what is wrong with the ones that cannot be used.</summary>
/// <param name="Broken">Ids (from the folder names) of tasks with an unusable manifest.</param>
public sealed record TaskCorpus(
    IReadOnlyList<TaskManifest> Tasks,
    IReadOnlyList<string> Broken,
    IReadOnlyList<Problem> Problems)
{
    private static readonly EnumerationOptions Subfolders = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Reads `tasks/&lt;version&gt;/&lt;bucket&gt;/&lt;name&gt;/task.yaml`, one broken task never hiding another.</summary>
    public static TaskCorpus Read(RepositoryRoot root)
    {
        var tasks = new SortedDictionary<string, TaskManifest>(StringComparer.Ordinal);
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var folder in Folders(root))
        {
            var id = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}";
            var manifest = TaskManifestReader.Read(root, folder, problems);
            if (manifest is null)
                broken.Add(id);
            else if (!tasks.TryAdd(manifest.Id, manifest))
                problems.Add(new(root.Relative(Path.Combine(folder, TaskManifestReader.FileName)), 0,
                    $"`id: {id}` is already taken by {root.Relative(tasks[id].Folder)}"));
        }
        return new([.. tasks.Values], [.. broken], problems);
    }

    /// <summary>Every folder with a task.yaml, whatever is in that, in ordinal order.</summary>
    public static IEnumerable<string> Folders(RepositoryRoot root) =>
        Directory.Exists(root["tasks"])
            ? Directory.EnumerateDirectories(root["tasks"], "v*")
                .SelectMany(version => Directory.EnumerateDirectories(version, "*", Subfolders))
                .SelectMany(bucket => Directory.EnumerateDirectories(bucket, "*", Subfolders))
                .Where(task => File.Exists(Path.Combine(task, TaskManifestReader.FileName)))
                .Order(StringComparer.Ordinal)
            : [];
}
