using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Tasks.Trees;

/// <summary>An immutable folder in memory: files and links by path, in ordinal order. Empty folders do not exist, as in git.</summary>
public sealed class FileTree
{
    private readonly ImmutableSortedDictionary<string, TreeEntry> _entries;

    private FileTree(ImmutableSortedDictionary<string, TreeEntry> entries) => _entries = entries;

    public static FileTree Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, TreeEntry>(StringComparer.Ordinal));

    public IEnumerable<TreeEntry> Entries => _entries.Values;

    public IEnumerable<string> Paths => _entries.Keys;

    public int Count => _entries.Count;

    public static FileTree Of(params IEnumerable<TreeEntry> entries) => Empty.With(entries);

    /// <summary>Reads a folder of our own. Links are kept as links; what cannot be part of a tree is in the reading.</summary>
    public static TreeReading ReadFolder(string folder) => FolderReader.Read(folder);

    /// <summary>Reads an archive from somewhere that is not trusted.</summary>
    /// <exception cref="UnusableTreeException">The archive holds more than the limits allow.</exception>
    public static Task<TreeReading> ReadTarAsync(Stream tar, TreeLimits limits, CancellationToken cancellation) =>
        TarTreeReader.ReadAsync(tar, limits, cancellation);

    public TreeEntry? Find(string path) => _entries.GetValueOrDefault(path);

    public bool Contains(string path) => _entries.ContainsKey(path);

    /// <summary>
    /// This tree with other entries laid over it. As on a disk, a file cannot be where a folder is: what stands in the way of
    /// an entry, at one of its folders or below itself, is gone.
    /// </summary>
    public FileTree With(IEnumerable<TreeEntry> entries)
    {
        var laid = _entries.ToBuilder();
        foreach (var entry in entries)
        {
            for (var slash = entry.Path.IndexOf('/'); slash >= 0; slash = entry.Path.IndexOf('/', slash + 1))
                laid.Remove(entry.Path[..slash]);
            if (!laid.ContainsKey(entry.Path))
                laid.RemoveRange([.. laid.Keys.Where(path => path.StartsWith(entry.Path + "/", StringComparison.Ordinal))]);
            laid[entry.Path] = entry;
        }
        return new(laid.ToImmutable());
    }

    /// <summary>The same entries in a folder of this name.</summary>
    public FileTree Under(string folder) => Of(Entries.Select(entry => entry with { Path = $"{folder}/{entry.Path}" }));

    /// <summary>The entries of one folder, by their paths in it.</summary>
    public FileTree Below(string folder) => Of(Entries
        .Where(entry => entry.Path.StartsWith($"{folder}/", StringComparison.Ordinal))
        .Select(entry => entry with { Path = entry.Path[(folder.Length + 1)..] }));

    public FileTree Without(IEnumerable<string> paths) => new(_entries.RemoveRange(paths));

    /// <summary>
    /// Writes a tar with fixed owner and time, so that equal trees give equal bytes. In GNU's format: .NET names the extended
    /// headers of the other one, pax, after its own process id.
    /// </summary>
    public void WriteTar(Stream destination)
    {
        using var writer = new TarWriter(destination, TarEntryFormat.Gnu, leaveOpen: true);
        foreach (var entry in Entries)
        {
            var type = entry.Kind == EntryKind.SymbolicLink ? TarEntryType.SymbolicLink : TarEntryType.RegularFile;
            var header = new GnuTarEntry(type, entry.Path) { Mode = entry.Mode, ModificationTime = Epoch };
            if (entry.Kind == EntryKind.SymbolicLink)
                header.LinkName = entry.LinkTarget;
            else
                header.DataStream = new MemoryStream(entry.Content.ToArray(), writable: false);
            writer.WriteEntry(header);
        }
    }

    /// <summary>Writes every entry below a folder, which is made where it is missing.</summary>
    public void WriteFolder(string folder)
    {
        foreach (var entry in Entries)
        {
            var path = Path.Combine(folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (entry.Kind == EntryKind.SymbolicLink)
            {
                File.CreateSymbolicLink(path, entry.LinkTarget);
            }
            else
            {
                File.WriteAllBytes(path, entry.Content.Span);
                File.SetUnixFileMode(path, entry.Mode);
            }
        }
    }

    /// <summary>SHA-256 over path, kind, mode and content of every entry, in order; lower-case hex.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in Entries)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Path}\0{entry.Kind}\0{(entry.IsExecutable ? 'x' : '-')}\0{entry.Sha256()}\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
