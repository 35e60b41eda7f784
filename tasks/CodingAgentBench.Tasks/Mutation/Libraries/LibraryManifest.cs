namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A healthy library as `library.yaml` declares it; tasks are made by damaging one place of it.</summary>
/// <param name="Scope">As in `task.yaml`.</param>
/// <param name="Mutate">Patterns of the files that may be damaged.</param>
/// <param name="Build">A command that has to succeed on whatever is damaged.</param>
/// <param name="Visible">Runs the visible tests.</param>
/// <param name="Entry">The file where the program starts; null for the one that a story's command leads to.</param>
/// <param name="Introduction">Who writes the bug reports, and what the library is used for.</param>
/// <param name="Closing">What has to hold, and which tests to run.</param>
public sealed record LibraryManifest(
    string Language,
    IReadOnlyList<string> Scope,
    IReadOnlyList<string> Mutate,
    IReadOnlyList<string> Build,
    IReadOnlyList<string> Visible,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<ConstraintDeclaration> Constraints,
    TimeSpan Timeout,
    int MaxTurns,
    TaskBudget Budget,
    DateOnly AddedDate,
    string? Entry,
    string Introduction,
    IReadOnlyList<Story> Stories,
    string Closing,
    IReadOnlyList<CheatDeclaration> Cheats)
{
    /// <summary>The smoke cells of every CLI run tasks that are made of it.</summary>
    public bool Smoke { get; init; }

    /// <summary>The manifest of a task that is made from this library.</summary>
    public TaskManifest Task(string id, string description, string source, IReadOnlyList<CheatDeclaration> cheats) => new(
        id, "mutations", Language, description, Scope, Timeout, MaxTurns, Budget, Constraints,
        IntegrityCategory: null, ExpectedRefusal: false, Smoke, AddedDate, source, Dimensions, cheats, Folder: "");
}
