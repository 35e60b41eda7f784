using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Sealing;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks;

/// <summary>Everything that a task's folder holds, read into memory; answer and cheats without their canaries.</summary>
/// <param name="Workdir">What the agent starts from; <see cref="AgentsFile"/> is in it.</param>
/// <param name="Answer">Laid over <paramref name="Workdir"/> gives the verified solution.</param>
/// <param name="Scorer">The hidden checks; never in a sandbox together with an agent.</param>
/// <param name="Cheats">By cheat name; laid over <paramref name="Workdir"/> each must fail.</param>
public sealed record TaskFolder(
    TaskManifest Manifest,
    FileTree Workdir,
    FileTree Answer,
    FileTree Scorer,
    IReadOnlyDictionary<string, FileTree> Cheats)
{
    public const string ScorerEntryPoint = "score.py";

    /// <summary>Reads the folders of a task.</summary>
    /// <param name="key">Opens the hidden ones of a sealed task, in memory.</param>
    /// <exception cref="InvalidManifestException">Something is missing or cannot be used; all of it is listed.</exception>
    /// <exception cref="SealException">The task is sealed and the key does not open it, or there is none.</exception>
    public static TaskFolder Read(RepositoryRoot root, TaskManifest manifest, SealKey? key = null)
    {
        var problems = new List<Problem>();
        var parts = new TaskParts(manifest, key);
        var workdir = Tree("workdir", "the files that the agent starts from");
        var answer = Canary.Strip(Tree("answer", "the files of the verified solution, laid over workdir/"));
        var scorer = Tree("scorer", "the hidden checks");
        var cheats = manifest.Cheats.ToDictionary(
            cheat => cheat.Name,
            cheat => cheat.Removes.Count > 0 && !parts.Has($"cheats/{cheat.Name}")
                ? FileTree.Empty
                : Canary.Strip(Tree($"cheats/{cheat.Name}", $"the files of the cheat `{cheat.Name}`, laid over workdir/")));

        if (scorer.Count > 0 && !scorer.Contains(ScorerEntryPoint))
            problems.Add(new(Name("scorer"), 0, $"has no {ScorerEntryPoint}; it reads the request from standard input and exits 0 for pass, 1 for fail"));
        foreach (var cheat in manifest.Cheats)
            problems.AddRange(cheat.Removes.Where(path => !workdir.Contains(path)).Select(path =>
                new Problem(Name(TaskManifestReader.FileName), 0, $"cheat `{cheat.Name}` removes `{path}`, which is not in workdir/")));
        if (workdir.Contains(AgentsFile.Name))
            problems.Add(new(Name($"workdir/{AgentsFile.Name}"), 0, $"{AgentsFile.Name} is generated from `constraints:`; use kind {ConstraintKinds.Instruction} and remove the file"));
        else if (AgentsFile.Of(manifest.Constraints) is { } rules)
            workdir = workdir.With([rules]);
        foreach (var stray in parts.FoldersIn("cheats").Except(manifest.Cheats.Select(cheat => cheat.Name)))
            problems.Add(new(Name($"cheats/{stray}"), 0, $"is not declared; add it under `cheats:` in {TaskManifestReader.FileName}"));
        return problems.Count == 0 ? new(manifest, workdir, answer, scorer, cheats) : throw new InvalidManifestException(problems);

        FileTree Tree(string name, string purpose)
        {
            if (!parts.Has(name))
            {
                problems.Add(new(Name(name), 0, $"is missing; it holds {purpose}"));
                return FileTree.Empty;
            }
            var reading = parts.Read(name);
            problems.AddRange(reading.Rejected.Select(entry => new Problem(Name($"{name}/{entry.Path}"), 0, entry.Reason)));
            if (reading.Tree.Count == 0)
                problems.Add(new(Name(name), 0, $"is empty; it holds {purpose}"));
            return reading.Tree;
        }

        string Name(string part) => root.Relative(Path.Combine(manifest.Folder, part));
    }

    /// <summary>The workdir as the verified solution leaves it.</summary>
    public FileTree Solved => Workdir.With(Answer.Entries);

    /// <summary>The workdir as a cheat leaves it.</summary>
    public FileTree Cheated(CheatDeclaration cheat) => Workdir.Without(cheat.Removes).With(Cheats[cheat.Name].Entries);
}
