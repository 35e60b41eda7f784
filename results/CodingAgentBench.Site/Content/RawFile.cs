using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Content;

/// <summary>A file beside a row, as it is to be had from the site.</summary>
/// <param name="Name">`trace.jsonl`, `diff.patch`, `changes.tar`, `stdout.txt` or `stderr.txt`.</param>
/// <param name="Address">In the site; null where the file is not there, and <paramref name="Problem"/> says why.</param>
/// <param name="Sha256">Over its uncompressed content, as the row says; null for output.</param>
public sealed record RawFile(string Name, string? Address, bool IsCompressed, string? Sha256, string? Problem)
{
    private const string Compressed = ".br";

    internal static IReadOnlyList<RawFile> Of(SiteContent content, Row row) =>
    [
        .. RowFile.Of(row).Select(file => Reject(content.Snapshot.Folder, file) is { } reason
            ? new RawFile(file.Name, null, IsCompressed: false, file.Sha256, reason)
            : new RawFile(
                file.Name, Links.DataAddress(content.Snapshot.Meta.SnapshotDate, file.Path), file.Path.EndsWith(Compressed, StringComparison.Ordinal), file.Sha256, null)),
    ];

    /// <summary>Why a file is not to be had from the site, or null. Its name decides what a browser takes it for, so it has no other than its own.</summary>
    internal static string? Reject(string folder, RowFile file) =>
        Path.GetFileName(file.Path) is var name && name != file.Name && name != file.Name + Compressed
            ? $"is not called {file.Name}"
            : RowContent.Reject(folder, file.Path);
}
