using System.Security.Cryptography;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Recording;

/// <summary>The files beside a row, read only as what the row says that they are.</summary>
internal sealed class RecordedFiles(string folder)
{
    private const long MaximumBytes = 512L << 20;

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <returns>Null when there is none on record, or a problem.</returns>
    public byte[]? Read(string? path, string? sha256)
    {
        if (path is null && sha256 is null)
            return null;
        if (path is null || sha256 is null)
            return Refuse($"the row has {(path is null ? "a hash without a file" : $"no hash for {TreePath.Printable(path)}")}");
        if (TreePath.Reject(path, TreeLimits.Default.PathBytes) is { } reason)
            return Refuse($"{TreePath.Printable(path)}: {reason}");
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists)
            return Refuse($"{TreePath.Printable(path)} is missing");
        if (file.LinkTarget is not null || file.Length > MaximumBytes)
            return Refuse($"{TreePath.Printable(path)} is a link, or larger than {MaximumBytes >> 20} MiB");
        var content = File.ReadAllBytes(file.FullName);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256
            ? content
            : Refuse($"{TreePath.Printable(path)} was changed since: its SHA-256 is not the one in its row");
    }

    private byte[]? Refuse(string problem)
    {
        _problems.Add(problem);
        return null;
    }
}
