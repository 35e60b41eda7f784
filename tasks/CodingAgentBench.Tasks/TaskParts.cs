using CodingAgentBench.Tasks.Sealing;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks;

/// <summary>The folders of a task, wherever they are: on the disk or, of a sealed task, in memory only.</summary>
internal sealed class TaskParts
{
    private readonly string _folder;
    private readonly FileTree? _hidden;

    /// <exception cref="SealException">The task is sealed and the key does not open it, or there is none.</exception>
    public TaskParts(TaskManifest manifest, SealKey? key)
    {
        _folder = manifest.Folder;
        if (manifest.IsSealed)
            _hidden = manifest.Sealed.Open(key ?? throw new SealException($"{manifest.Id} is sealed, and there is no key ({SealKey.Variable})"));
    }

    public bool Has(string name) => Directory.Exists(Path.Combine(_folder, name)) || _hidden?.Below(name).Count > 0;

    public TreeReading Read(string name) =>
        _hidden?.Below(name) is { Count: > 0 } hidden ? new(hidden, []) : FileTree.ReadFolder(Path.Combine(_folder, name));

    /// <summary>The folders directly in a part, in order.</summary>
    public IEnumerable<string> FoldersIn(string name) => (_hidden is null
        ? Has(name) ? Directory.EnumerateDirectories(Path.Combine(_folder, name)).Select(path => Path.GetFileName(path)!) : []
        : _hidden.Below(name).Paths.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/')[0]).Distinct())
        .Order(StringComparer.Ordinal);
}
