using System.Text;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>What stands beside a row. There are a few editions, and every row has one of them.</summary>
internal sealed record SyntheticFiles(string Trace, string Diff, string Stdout)
{
    private const int Editions = 8;

    private static readonly SyntheticFiles[] All = [.. Enumerable.Range(1, Editions).Select(Edition)];

    private static readonly Dictionary<string, byte[]> Compressed =
        All.SelectMany(files => new[] { files.Trace, files.Diff, files.Stdout }).ToDictionary(Draw.Hash, Brotlied);

    public static SyntheticFiles Of(string[] what) => All[(int)(Editions * Draw.Of(["files", .. what]))];

    /// <summary>Writes those of a row into the folder of its snapshot.</summary>
    public static void Write(string folder, Row row)
    {
        Directory.CreateDirectory(Path.Combine(folder, "traces", $"{row.CellId}-{row.Run}-{row.Attempt}"));
        Write(row.Files.Trace, row.Sha256.Trace);
        Write(row.Files.Diff, row.Sha256.Diff);
        Write(row.Files.Stdout, row.Sha256.Stdout);

        void Write(string? path, string? hash)
        {
            if (path is not null && hash is not null)
                File.WriteAllBytes(Path.Combine(folder, path), Compressed[hash]);
        }
    }

    private static SyntheticFiles Edition(int number) => new(
        string.Concat(Enumerable.Range(1, 6).Select(call => $$$"""{"call":{{{call}}},"request":{"messages":[{"role":"user","content":"{{{Words(number, call, 60)}}}"}]},"response":{"content":"{{{Words(call, number, 20)}}}"}}""" + "\n")),
        $"--- a/src/part_1.py\n+++ b/src/part_1.py\n@@ -1,{number} +1,{number + 12} @@\n"
            + string.Concat(Enumerable.Range(1, number).Select(line => $"-    return {line}\n")) + string.Concat(Enumerable.Range(1, number + 12).Select(line => $"+    return {line * number}\n")),
        string.Concat(Enumerable.Range(1, 20).Select(line => $"step {line}: {Words(number, line, 8)}\n")));

    private static string Words(int one, int other, int count) => string.Join(' ', Enumerable.Range(0, count).Select(at => $"word{(one * 31 + other * 17 + at * 7) % 97}"));

    private static byte[] Brotlied(string text)
    {
        using var compressed = new MemoryStream();
        Brotli.Write(new MemoryStream(Encoding.UTF8.GetBytes(text)), compressed);
        return compressed.ToArray();
    }
}
