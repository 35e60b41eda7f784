using CodingAgentBench.Tasks;

namespace CodingAgentBench.Results.Publishing;

/// <summary>The tasks that rows must be of, by their ids.</summary>
public sealed record PublishedCorpus(IReadOnlyDictionary<string, PublishedTask> Tasks)
{
    public static PublishedCorpus Of(TaskCorpus corpus) => new(corpus.Tasks.ToDictionary(
        task => task.Id,
        task => new PublishedTask(
            Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(task.Folder)))!, task.AddedDate,
            PublishedTask.HashOf(task.Description)) { IsSealed = task.IsSealed }));
}
