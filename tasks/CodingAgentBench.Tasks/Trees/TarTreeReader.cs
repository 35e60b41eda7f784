using System.Formats.Tar;

namespace CodingAgentBench.Tasks.Trees;

/// <summary>Turns an archive from a sandbox into a tree. Nothing it holds can name a place outside of that tree.</summary>
internal sealed class TarTreeReader(TreeLimits limits)
{
    private readonly Dictionary<string, TreeEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<RejectedEntry> _rejected = [];
    private long _bytes;
    private int _seen;

    public static async Task<TreeReading> ReadAsync(Stream tar, TreeLimits limits, CancellationToken cancellation)
    {
        var reader = new TarTreeReader(limits);
        await using var archive = new TarReader(tar, leaveOpen: true);
        try
        {
            while (await archive.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
                await reader.TakeAsync(entry, cancellation);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or FormatException or OverflowException or ArgumentException)
        {
            throw new UnusableTreeException($"a file cannot be read from the archive: {malformed.Message}", malformed);
        }
        return reader.Finish();
    }

    private async Task TakeAsync(TarEntry entry, CancellationToken cancellation)
    {
        if (++_seen > limits.Entries)
            throw new UnusableTreeException($"more than {limits.Entries} files");
        var path = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
        if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
            return;
        // Also what is rejected has to be read past.
        Count(entry.Length);
        if (TreePath.Reject(path, limits.PathBytes) is { } reason)
        {
            _rejected.Add(new(TreePath.Printable(path), reason));
            return;
        }

        switch (entry.EntryType)
        {
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                _entries[path] = new(path, EntryKind.File, TreeEntry.Normalize(entry.Mode), await ContentAsync(entry, cancellation));
                break;
            case TarEntryType.SymbolicLink when TreePath.RejectLink(path, entry.LinkName) is { } why:
                _rejected.Add(new(TreePath.Printable(path), why));
                break;
            case TarEntryType.SymbolicLink:
                _entries[path] = TreeEntry.Link(path, entry.LinkName);
                break;
            case TarEntryType.HardLink when _entries.TryGetValue(Trim(entry.LinkName), out var original):
                Count(original.Content.Length);
                _entries[path] = original with { Path = path };
                break;
            default:
                _rejected.Add(new(TreePath.Printable(path), $"{entry.EntryType} is neither a file nor a folder nor a link"));
                break;
        }
    }

    private static async Task<byte[]> ContentAsync(TarEntry entry, CancellationToken cancellation)
    {
        var content = new byte[entry.Length];
        if (entry.DataStream is { } data)
            await data.ReadExactlyAsync(content, cancellation);
        return content;
    }

    private void Count(long bytes)
    {
        _bytes += bytes;
        if (_bytes > limits.TotalBytes)
            throw new UnusableTreeException($"more than {limits.TotalBytes >> 20} MiB");
    }

    /// <summary>An entry below a link would be written through that link.</summary>
    private TreeReading Finish()
    {
        foreach (var path in _entries.Keys.Where(BelowALink).ToList())
        {
            _entries.Remove(path);
            _rejected.Add(new(TreePath.Printable(path), "its folder is a link"));
        }
        return new(FileTree.Of(_entries.Values), _rejected);
    }

    private bool BelowALink(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (_entries.ContainsKey(path[..slash]))
                return true;
        }
        return false;
    }

    private static string Trim(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
}
