using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Diffs;

/// <summary>
/// What turns one workdir into another, with nothing lost: every added or modified entry, and the paths that are gone; of a
/// move both. As a tar: the entries below `files/`, the paths as a JSON list in `removed.json`.
/// </summary>
/// <param name="Removed">In ordinal order.</param>
public sealed record WorkdirChanges(FileTree Files, IReadOnlyList<string> Removed)
{
    private const string FilesFolder = "files/";
    private const string RemovedFile = "removed.json";

    /// <summary>Room for the folder in front of every name, and for the list.</summary>
    private static readonly TreeLimits Limits = TreeLimits.Default with
    {
        Entries = TreeLimits.Default.Entries + 1,
        TotalBytes = TreeLimits.Default.TotalBytes + (64 << 20),
        PathBytes = TreeLimits.Default.PathBytes + FilesFolder.Length,
    };

    public static WorkdirChanges Between(FileTree before, FileTree after) => new(
        FileTree.Of(after.Entries.Where(entry => !Same(before.Find(entry.Path), entry))),
        [.. before.Paths.Where(path => !after.Contains(path))]);

    public FileTree ApplyTo(FileTree before) => before.Without(Removed).With(Files.Entries);

    /// <summary>The paths that end up otherwise, in ordinal order.</summary>
    /// <param name="state">Files that are left out.</param>
    public IReadOnlyList<string> DifferencesFrom(WorkdirChanges other, GlobSet state)
    {
        var (removed, otherRemoved) = (Removed.ToHashSet(StringComparer.Ordinal), other.Removed.ToHashSet(StringComparer.Ordinal));
        return [.. Files.Paths.Union(other.Files.Paths).Union(removed).Union(otherRemoved)
            .Where(path => !(Same(Files.Find(path), other.Files.Find(path)) && removed.Contains(path) == otherRemoved.Contains(path)))
            .Where(path => !state.Matches(path))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Equal changes give equal bytes.</summary>
    public byte[] ToTar()
    {
        using var tar = new MemoryStream();
        var removed = new JsonArray([.. Removed.Select(path => (JsonNode)path)]).ToJsonString();
        FileTree.Of(Files.Entries.Select(entry => entry with { Path = FilesFolder + entry.Path }).Append(TreeEntry.File(RemovedFile, removed))).WriteTar(tar);
        return tar.ToArray();
    }

    /// <summary>Reads what <see cref="ToTar"/> wrote, from somewhere that is not trusted.</summary>
    /// <exception cref="UnusableTreeException">It is something else, or holds something that no workdir can hold.</exception>
    public static async Task<WorkdirChanges> ReadAsync(byte[] tar, CancellationToken cancellation)
    {
        var (tree, rejected) = await ReadTreeAsync(tar, cancellation);
        if (rejected.Count > 0)
            throw new UnusableTreeException($"`{rejected[0].Path}`: {rejected[0].Reason}");
        if (tree.Find(RemovedFile) is not { Kind: EntryKind.File } removed)
            throw new UnusableTreeException($"there is no {RemovedFile}");
        return new(FileTree.Of(tree.Entries.Where(entry => entry.Path != RemovedFile).Select(Unpacked)), Paths(removed));
    }

    private static async Task<TreeReading> ReadTreeAsync(byte[] tar, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(tar, writable: false);
        try
        {
            return await FileTree.ReadTarAsync(stream, Limits, cancellation);
        }
        catch (EndOfStreamException cut)
        {
            throw new UnusableTreeException("the archive is cut short", cut);
        }
    }

    private static TreeEntry Unpacked(TreeEntry entry)
    {
        if (!entry.Path.StartsWith(FilesFolder, StringComparison.Ordinal))
            throw new UnusableTreeException($"`{TreePath.Printable(entry.Path)}` is not below {FilesFolder}");
        var unpacked = entry with { Path = entry.Path[FilesFolder.Length..] };
        // One folder less to climb out of.
        return entry.Kind == EntryKind.SymbolicLink && TreePath.RejectLink(unpacked.Path, entry.LinkTarget) is { } reason
            ? throw new UnusableTreeException($"`{TreePath.Printable(entry.Path)}`: {reason}")
            : unpacked;
    }

    private static List<string> Paths(TreeEntry list)
    {
        try
        {
            var paths = JsonNode.Parse(list.Content.Span)?.AsArray().Select(path => (string?)path ?? throw new JsonException("null is no path")).ToList() ?? [];
            return paths.Find(path => TreePath.Reject(path, TreeLimits.Default.PathBytes) is not null) is { } wrong
                ? throw new UnusableTreeException($"{RemovedFile} names `{TreePath.Printable(wrong)}`, which can be in no workdir")
                : paths;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new UnusableTreeException($"{RemovedFile} is not a list of paths: {broken.Message}", broken);
        }
    }

    private static bool Same(TreeEntry? a, TreeEntry? b) => a is null ? b is null : b is not null && a.SameAs(b);
}
