using CodingAgentBench.Tasks.Sealing;

namespace CodingAgentBench.Tasks;

/// <summary>One task as `task.yaml` declares it.</summary>
/// <param name="Id">`bucket/name`, equal to the folder below the corpus version.</param>
/// <param name="Bucket">polyglot, mutations, integrity or external.</param>
/// <param name="Description">The prompt, as the agent sees it.</param>
/// <param name="Scope">Patterns of the files that an agent is expected to change; blast radius is measured against them.</param>
/// <param name="Timeout">The agent's time, without the time it spent waiting for a throttled model.</param>
/// <param name="MaxTurns">Model calls that the gateway answers before it ends the run.</param>
/// <param name="ExpectedRefusal">The right answer is a documented refusal.</param>
/// <param name="Smoke">The smoke cells of every CLI run it.</param>
/// <param name="Folder">Absolute path of the task's folder.</param>
public sealed record TaskManifest(
    string Id,
    string Bucket,
    string Language,
    string Description,
    IReadOnlyList<string> Scope,
    TimeSpan Timeout,
    int MaxTurns,
    TaskBudget Budget,
    IReadOnlyList<ConstraintDeclaration> Constraints,
    string? IntegrityCategory,
    bool ExpectedRefusal,
    bool Smoke,
    DateOnly AddedDate,
    string Source,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<CheatDeclaration> Cheats,
    string Folder)
{
    /// <summary>Answer, scorer and cheats are encrypted until the quarter ends.</summary>
    public bool IsSealed => Sealed.IsSealed;

    internal SealedTask Sealed => new(Id, Folder);

    /// <summary>Patterns of files that are put back to their original before scoring.</summary>
    public IEnumerable<string> Protected =>
        Constraints.Where(constraint => constraint.Kind == ConstraintKinds.FileNotTouched).Select(constraint => constraint.Path);
}
