using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A healthy library, read into memory.</summary>
/// <param name="Name">How tasks name their source: the folder below the repository, or its own name elsewhere.</param>
/// <param name="Sha256">Over everything in its folder.</param>
/// <param name="Scorer">Hidden checks of the whole library.</param>
/// <param name="Cheats">By name, laid over the workdir.</param>
public sealed record SourceLibrary(
    string Name,
    string Sha256,
    LibraryManifest Manifest,
    FileTree Workdir,
    FileTree Scorer,
    IReadOnlyDictionary<string, FileTree> Cheats)
{
    /// <summary>A tree to damage is not the history of it, and not what running it left.</summary>
    private static readonly string[] NotSource = [".git", "__pycache__", "node_modules", "target"];

    /// <summary>Whether the folder declares itself.</summary>
    public static bool IsDeclared(string folder) => File.Exists(Path.Combine(folder, LibraryManifestReader.FileName));

    /// <summary>Reads a folder with a `library.yaml`.</summary>
    /// <exception cref="InvalidManifestException">Something is missing or cannot be used; all of it is listed.</exception>
    public static SourceLibrary Read(RepositoryRoot root, string folder)
    {
        var problems = new List<Problem>();
        var all = ReadFiles(folder);
        var manifest = LibraryManifestReader.Read(root, folder, problems);
        var (workdir, scorer) = (Below(all, "workdir"), Below(all, "scorer"));
        Require(workdir.Count > 0, "workdir", "is missing or empty; it holds the healthy library");
        Require(scorer.Contains(TaskFolder.ScorerEntryPoint), "scorer", $"has no {TaskFolder.ScorerEntryPoint}; it holds the hidden checks of the whole library");
        foreach (var cheat in manifest?.Cheats ?? [])
            Require(Below(all, $"cheats/{cheat.Name}").Count + cheat.Removes.Count > 0, $"cheats/{cheat.Name}", "is missing or empty; it holds the files of a declared cheat");
        if (manifest is not null)
        {
            var mutable = new GlobSet(manifest.Mutate);
            Require(workdir.Paths.Any(mutable.Matches), LibraryManifestReader.FileName, $"`mutate: {string.Join(", ", manifest.Mutate)}` matches no file of workdir/");
            Require(manifest.Entry is not { } entry || workdir.Contains(entry), LibraryManifestReader.FileName, $"`entry: {manifest.Entry}` is no file of workdir/");
        }
        return problems.Count == 0
            ? new(NameOf(root, folder), all.Sha256(), manifest!, workdir, scorer, manifest!.Cheats.ToDictionary(cheat => cheat.Name, cheat => Below(all, $"cheats/{cheat.Name}")))
            : throw new InvalidManifestException(problems);

        void Require(bool holds, string part, string message)
        {
            if (!holds)
                problems.Add(new(root.Relative(Path.Combine(folder, part)), 0, message));
        }
    }

    /// <summary>The files of a folder, without history and build results.</summary>
    public static FileTree ReadFiles(string folder) =>
        FileTree.Of(FileTree.ReadFolder(folder).Tree.Entries.Where(entry => !entry.Path.Split('/').Intersect(NotSource).Any()));

    public static string NameOf(RepositoryRoot root, string folder) =>
        root.Relative(folder) is var below && !below.StartsWith("..", StringComparison.Ordinal) && below != "." ? below : Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    private static FileTree Below(FileTree tree, string folder) =>
        FileTree.Of(tree.Entries.Where(entry => entry.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(entry => entry with { Path = entry.Path[(folder.Length + 1)..] }));
}
