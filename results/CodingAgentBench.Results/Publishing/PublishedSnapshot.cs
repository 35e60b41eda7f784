using System.Text.Json;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Results.Publishing;

/// <summary>A snapshot as it is on disk. Reading believes it; <see cref="SnapshotVerification"/> does not.</summary>
/// <param name="Folder">Where the files of its rows are.</param>
public sealed record PublishedSnapshot(string Folder, SnapshotMeta Meta, Receipt Receipt, IReadOnlyList<Row> Rows)
{
    /// <summary>A signature is beside the receipt. Whose, and whether it is good, `verify` says.</summary>
    public bool IsSigned { get; init; }

    /// <exception cref="PublishingException">The folder is no snapshot, or cannot be read as one.</exception>
    public static PublishedSnapshot Read(string folder)
    {
        var meta = ReadMeta(folder);
        return Readable(folder, () => new PublishedSnapshot(
            folder, meta,
            PublishingJson.ReadReceipt(File.ReadAllBytes(Path.Combine(folder, SnapshotLayout.Receipt))),
            [.. JsonLines.Read(Path.Combine(folder, SnapshotLayout.Rows)).AsParallel().AsOrdered().Select(line => RowJson.Read(line.Bytes))])
        {
            IsSigned = File.Exists(Path.Combine(folder, SnapshotLayout.Signature)),
        });
    }

    /// <exception cref="PublishingException">The folder is no snapshot, or cannot be read as one.</exception>
    public static SnapshotMeta ReadMeta(string folder) =>
        Readable(folder, () => PublishingJson.ReadMeta(File.ReadAllBytes(Path.Combine(folder, SnapshotLayout.Meta))));

    /// <exception cref="PublishingException">There is none, or it does not agree with itself.</exception>
    public static Receipt ReadReceipt(string folder) =>
        Readable(folder, () => ReceiptFile.Read(Path.Combine(folder, SnapshotLayout.Receipt))) is { Receipt: { } receipt, Trouble: var trouble } && trouble is null
            ? receipt
            : throw new PublishingException($"{folder} is no snapshot that can be read: {SnapshotLayout.Receipt} was changed", []);

    private static T Readable<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or AggregateException { InnerException: JsonException })
        {
            throw new PublishingException($"{folder} is no snapshot that can be read: {unreadable.Message}", []);
        }
    }
}
