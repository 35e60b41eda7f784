using CodingAgentBench.Harness.Export;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Exploits;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Cli.Sites;

/// <summary>Gathers what the pages are made of from the repository and a snapshot.</summary>
internal static class SiteSources
{
    /// <exception cref="PublishingException">The folder is no snapshot.</exception>
    /// <exception cref="InvalidManifestException">A file of the repository cannot be used.</exception>
    public static SiteContent Read(RepositoryRoot root, string folder, Uri? address)
    {
        var matrix = CellMatrix.Read(root);
        if (matrix.Problems.Count > 0)
            throw new InvalidManifestException(matrix.Problems);
        var snapshot = PublishedSnapshot.Read(folder);
        if (!OlderSnapshot.IsDate(snapshot.Meta.SnapshotDate))
            throw new PublishingException($"{folder}: the date of the snapshot is no date", []);
        var older = Older(root, snapshot);
        return new(
            address, snapshot, Leaderboard.Of(snapshot.Rows.Select(Trials.Of), snapshot.Meta.Prices),
            [.. older.Select(one => one.Meta).Append(snapshot.Meta).OrderByDescending(meta => meta.SnapshotDate, StringComparer.Ordinal)],
            [.. matrix.Corpus.Tasks.AsParallel().AsOrdered().Select(Facts)],
            [.. matrix.Tuis.Select(tui => Facts(tui, ImageLock.Read(root)))],
            [.. matrix.Models.Select(Facts)],
            File.ReadAllText(root["METHODOLOGY.md"]),
            Exploits(root),
            row => AtifExport.Read(snapshot.Folder, row))
        {
            Older = older.ToDictionary(one => one.Meta.SnapshotDate, StringComparer.Ordinal),
        };
    }

    /// <summary>Those of the repository, wherever the one is that is shown.</summary>
    private static List<OlderSnapshot> Older(RepositoryRoot root, PublishedSnapshot shown)
    {
        var published = root["results", "published"];
        return !Directory.Exists(published) ? []
            : [.. Directory.EnumerateDirectories(published).Where(folder => Path.GetFileName(folder) is var name && OlderSnapshot.IsDate(name) && name != shown.Meta.SnapshotDate).Select(OlderSnapshot.Read)];
    }

    private static ExploitCatalogue Exploits(RepositoryRoot root)
    {
        var ledger = ExploitLedger.Read(root);
        if (ledger.Problems.Count > 0)
            throw new InvalidManifestException(ledger.Problems);
        return new([.. ledger.Exploits.Select(entry => new Exploit(
            entry.Id, entry.Title, entry.Trigger, entry.Answer, $"{entry.ProofFile}#{entry.ProofName}", entry.Severity, entry.Seen, entry.Since))]);
    }

    /// <summary>The workdir is no secret, not even of a sealed task; the rules are in it.</summary>
    private static TaskFacts Facts(TaskManifest task)
    {
        var workdir = FileTree.ReadFolder(Path.Combine(task.Folder, "workdir")).Tree;
        workdir = AgentsFile.Of(task.Constraints) is { } rules ? workdir.With([rules]) : workdir;
        var strength = StrengthFile.Read(task);
        return new(
            task, workdir.Count, workdir.Entries.Sum(entry => entry.Kind == EntryKind.File ? entry.Content.Span.Count((byte)'\n') : 0),
            strength is null ? null : new(strength.Checks, strength.Mutants, strength.Killed, strength.Equivalent, strength.Value, strength.AnswerMs));
    }

    private static TuiFacts Facts(TuiDefinition tui, ImageLock images) => new(
        tui.Name, tui.Title, tui.Upstream, tui.Licence, tui.Version, tui.Proof.ToString().ToLowerInvariant(), tui.ProofNote, tui.Engines, tui.Protocols,
        tui.Command, tui.StandardInput, tui.BehaviorModes, tui.PluginStacks, tui.StatePaths, tui.HasImage && images.Images.TryGetValue(tui.Name, out var image) ? image.Inputs : null);

    private static ModelFacts Facts(ModelEntry model) => new(
        model.Slug, model.Lane, model.Endpoint, model.Provider, model.Class, model.Licence, model.ToolCallFormat, model.Status.ToString().ToLowerInvariant(), model.Runs);
}
