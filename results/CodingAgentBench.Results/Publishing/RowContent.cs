using System.Security.Cryptography;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Results.Publishing;

/// <summary>
/// Reads the files beside a row. Rows and files may be anybody's: a name leads nowhere else, no link is followed, and what is
/// compressed is never more than <see cref="MaximumBytes"/> when it is opened out.
/// </summary>
public static class RowContent
{
    public const long MaximumBytes = 512L << 20;

    /// <summary>Why a file cannot be read, or null.</summary>
    public static string? Reject(string folder, string path)
    {
        if (TreePath.Reject(path, TreeLimits.Default.PathBytes) is { } reason)
            return reason;
        var at = folder;
        foreach (var segment in path.Split('/'))
        {
            at = Path.Combine(at, segment);
            if (new FileInfo(at).LinkTarget is not null)
                return "is a link";
        }
        var file = new FileInfo(at);
        if (!file.Exists)
            return "is missing";
        return file.Length > MaximumBytes ? $"is larger than {MaximumBytes >> 20} MiB" : null;
    }

    /// <summary>Its content, opened out when its name ends in `.br`.</summary>
    /// <exception cref="UnusableContentException">It is not what its name says, now or when it is read.</exception>
    public static Stream Open(string folder, string path)
    {
        var file = OpenAsItIs(folder, path);
        return file != Stream.Null && path.EndsWith(Brotli.Suffix, StringComparison.Ordinal) ? Brotli.Read(file, MaximumBytes) : file;
    }

    /// <summary>Its bytes as they are on the disk.</summary>
    /// <exception cref="UnusableContentException">It is not what its name says.</exception>
    public static Stream OpenAsItIs(string folder, string path)
    {
        if (Reject(folder, path) is { } reason)
            throw new UnusableContentException(reason);
        var file = Path.Combine(folder, path);
        // A pipe says that it is empty, and would be waited for.
        return new FileInfo(file).Length == 0 ? Stream.Null : File.OpenRead(file);
    }

    /// <returns>64 lower-case hex digits.</returns>
    public static string Sha256(string folder, string path)
    {
        using var content = Open(folder, path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <param name="sha256">What it must be, opened out.</param>
    /// <exception cref="UnusableContentException">It is not what its name or its hash says.</exception>
    public static byte[] Read(string folder, string path, string sha256) =>
        ReadUnchanged(folder, path, sha256) ?? throw new UnusableContentException("is not what its row says: the SHA-256 differs");

    /// <returns>Null when the content has another hash.</returns>
    /// <exception cref="UnusableContentException">It is not what its name says.</exception>
    public static byte[]? ReadUnchanged(string folder, string path, string sha256)
    {
        using var content = Open(folder, path);
        using var read = new MemoryStream();
        content.CopyTo(read);
        var bytes = read.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : null;
    }
}
