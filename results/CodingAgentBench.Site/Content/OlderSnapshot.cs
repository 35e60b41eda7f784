using System.Globalization;
using CodingAgentBench.Results.Publishing;

namespace CodingAgentBench.Site.Content;

/// <summary>A snapshot that the site is not about. Of its files only those are had from the site that its receipt vouches for.</summary>
/// <param name="Folder">Where it is, and nothing in it is a link.</param>
/// <param name="Root">Of its receipt.</param>
/// <param name="Files">Of its receipt: SHA-256 and size, by path.</param>
public sealed record OlderSnapshot(SnapshotMeta Meta, string Folder, string Root, IReadOnlyDictionary<string, string> Files)
{
    private static readonly string[] BesideTheReceipt = [SnapshotLayout.Receipt, SnapshotLayout.Signature];

    /// <exception cref="PublishingException">What it says of itself does not hold.</exception>
    public static OlderSnapshot Read(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null)
            throw Refused("is a link");
        foreach (var name in new[] { SnapshotLayout.Meta, SnapshotLayout.Receipt })
        {
            if (RowContent.Reject(folder, name) is { } reason)
                throw Refused($"{name} {reason}");
        }
        var receipt = PublishedSnapshot.ReadReceipt(folder);
        var older = new OlderSnapshot(PublishedSnapshot.ReadMeta(folder), folder, receipt.Root, receipt.Files);
        return !older.Has(SnapshotLayout.Meta) ? throw Refused($"{SnapshotLayout.Meta} is not the one in the receipt")
            : older.Meta.SnapshotDate != Path.GetFileName(folder) || !IsDate(older.Meta.SnapshotDate) ? throw Refused("the name of the folder is not the date of the snapshot")
            : older;

        PublishingException Refused(string reason) => new($"{folder} cannot be listed: {reason}", []);
    }

    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>It is a file of its own, and as the receipt says.</summary>
    internal bool Has(string name) => RowContent.Reject(Folder, name) is null
        && (BesideTheReceipt.Contains(name) || (HashOf(name) is { } hash && RowContent.Sha256(Folder, name) == hash));

    internal Stream Open(string name) =>
        HashOf(name) is { } hash ? new MemoryStream(RowContent.Read(Folder, name, hash), writable: false) : RowContent.OpenAsItIs(Folder, name);

    private string? HashOf(string name) => Files.GetValueOrDefault(name)?.Split(' ')[0];
}
