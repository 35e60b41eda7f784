using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Sealing;

namespace CodingAgentBench.Cli.Seals;

/// <summary>The tasks of the repository, as things that are sealed or not.</summary>
internal sealed class SealedCorpus(RepositoryRoot root)
{
    private readonly IReadOnlyList<SealedTask> _all = [.. TaskCorpus.Read(root).Tasks.Select(task => new SealedTask(task.Id, task.Folder))];

    /// <summary>Every task with a seal, open or not.</summary>
    public IEnumerable<(SealedTask Task, Seal Seal)> WithSeal() =>
        from task in _all
        let seal = Seal.Read(task.Folder)
        where seal is not null
        select (task, seal);

    /// <exception cref="UsageException">There is no such task; all that are unknown are named.</exception>
    public IReadOnlyList<SealedTask> Named(IReadOnlyList<string> ids)
    {
        var unknown = ids.Where(id => _all.All(task => task.Id != id)).ToList();
        return unknown.Count == 0
            ? [.. _all.Where(task => ids.Contains(task.Id))]
            : throw new UsageException(string.Join('\n', unknown.Select(id => $"there is no task `{id}`{Closest.Hint(id, _all.Select(task => task.Id))}")));
    }
}
