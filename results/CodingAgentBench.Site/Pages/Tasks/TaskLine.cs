using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>A task among the others.</summary>
/// <param name="Summary">Its first sentence; null where the corpus has it no more, as for what follows.</param>
/// <param name="Strength">Null also while it was not measured.</param>
/// <param name="SolvedBy">Empty where nothing of it was scored.</param>
public sealed record TaskLine(
    string Id, string Bucket, string Language, IReadOnlyList<string> Dimensions, string? Summary, int? Constraints, bool ExpectedRefusal,
    TaskStrength? Strength, IReadOnlyList<LaneSolved> SolvedBy)
{
    public bool InCorpus => Summary is not null;

    /// <param name="id">Of the corpus, or of rows.</param>
    internal static TaskLine Of(Lookups lookups, string id)
    {
        var solved = LaneSolved.Of(lookups.ResultsByTask[id]);
        return (lookups.Task(id), lookups.RowOf(id)) switch
        {
            ({ Manifest: var task } facts, _) => new(
                id, task.Bucket, task.Language, task.Dimensions, FirstSentence.Of(task.Description), task.Constraints.Count, task.ExpectedRefusal, facts.Strength, solved),
            (null, { } row) => new(id, row.Bucket, row.Language, row.Dimensions, null, null, row.ExpectedRefusal, null, solved),
            _ => throw new ArgumentException($"there is no task {id}", nameof(id)),
        };
    }
}
