using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>The cheats that the tool writes itself.</summary>
public static class GeneratedCheats
{
    /// <summary>How many other mutants are tried as a repair that is none.</summary>
    public const int MostRepairs = 8;

    /// <summary>Those that need no other mutant, in the order of a task's manifest.</summary>
    public static IReadOnlyList<ProposedCheat> Of(string language, Specimen specimen)
    {
        var proposed = new[]
        {
            EmptyTests.Of(language, specimen.Workdir),
            ForgedRun.Of(language, specimen.Workdir, specimen.Mutant.Path),
            specimen.HardCoded is { } hardCoded
                ? new("hard-coded-example", "Recognizes the example of the bug report.", Differences(specimen.Workdir, hardCoded))
                : null,
        };
        return [.. proposed.OfType<ProposedCheat>()];
    }

    /// <summary>The healthy file with another damage: at the same place where there is one, else in the same file.</summary>
    public static IEnumerable<(Mutant Mutant, ProposedCheat Cheat)> WrongRepairs(Mutant taken, IReadOnlyList<Mutant> ordered, FileTree healthy) =>
        ordered.Where(other => other.Path == taken.Path && other.Id != taken.Id)
            .OrderBy(other => Math.Abs(other.Line - taken.Line) == 0 ? 0 : 1)
            .Take(MostRepairs)
            .Select(other => (other, new ProposedCheat(
                "wrong-repair",
                other.Line == taken.Line ? "Changes the right place, and not to what it has to be." : "Removes the cause, and damages something else in the same file.",
                FileTree.Of(other.ApplyTo(healthy).Find(other.Path)!))));

    private static FileTree Differences(FileTree from, FileTree to) =>
        FileTree.Of(to.Entries.Where(entry => from.Find(entry.Path) is not { } old || !old.SameAs(entry)));
}
