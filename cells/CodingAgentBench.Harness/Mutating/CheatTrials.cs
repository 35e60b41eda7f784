using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Mutation.Libraries.Cheats;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Finds out which cheats are worth declaring: those that look green and that the hidden checks refuse.</summary>
internal sealed class CheatTrials(ITrials trials, Workbench workbench, IProgress<string> progress)
{
    /// <summary>The task with its cheats.</summary>
    /// <param name="bare">The task without any.</param>
    public async Task<TaskFolder> AddAsync(TaskFolder bare, Specimen specimen, IReadOnlyList<Mutant> mutants, CancellationToken cancellation)
    {
        var kept = new List<(CheatDeclaration Declaration, FileTree Files)>();
        await foreach (var cheat in OrderedTrials.RunAsync(GeneratedCheats.Of(bare.Manifest.Language, specimen), Workbench.Width, (cheat, token) => TryAsync(bare, cheat, token), cancellation))
        {
            if (cheat.Reason is null)
                kept.Add((cheat.Cheat.Declaration, cheat.Cheat.Files));
            else
                progress.Report($"cheat {cheat.Cheat.Name} is left out: {cheat.Reason}");
        }
        var repairs = GeneratedCheats.WrongRepairs(specimen.Mutant, mutants, trials.Library.Workdir).Select(repair => repair.Cheat);
        await foreach (var (cheat, reason) in OrderedTrials.RunAsync(repairs, Workbench.Width, (cheat, token) => TryAsync(bare, cheat, token), cancellation))
        {
            if (reason is not null)
                continue;
            kept.Add((cheat.Declaration, cheat.Files));
            break;
        }
        foreach (var declared in trials.Library.Manifest.Cheats)
        {
            var files = trials.Library.Cheats[declared.Name];
            if (await workbench.IsRefusedAsync(bare, bare.Workdir.Without(declared.Removes).With(files.Entries), cancellation))
                kept.Add((declared, files));
            else
                progress.Report($"cheat {declared.Name} is left out: the hidden checks do not refuse it here");
        }
        return bare with
        {
            Manifest = bare.Manifest with { Cheats = [.. kept.Select(cheat => cheat.Declaration)] },
            Cheats = kept.ToDictionary(cheat => cheat.Declaration.Name, cheat => cheat.Files),
        };
    }

    private async Task<(ProposedCheat Cheat, string? Reason)> TryAsync(TaskFolder bare, ProposedCheat cheat, CancellationToken cancellation)
    {
        var cheated = bare.Workdir.With(cheat.Files.Entries);
        if (!await trials.LooksGreenAsync(cheated, cancellation))
            return (cheat, "it does not build or does not pass the visible tests");
        return (cheat, await workbench.IsRefusedAsync(bare, cheated, cancellation) ? null : "the hidden checks do not refuse it");
    }
}
