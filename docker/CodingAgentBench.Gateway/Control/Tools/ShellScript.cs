using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>A control plan as shell commands, each short enough to be one argument, and each doing no harm when it is repeated.</summary>
internal static class ShellScript
{
    private const int ChunkBytes = 48 << 10;

    public static IEnumerable<string> Of(ControlPlan plan) =>
        plan.Removes.Select(path => Remove(Quote(path))).Concat(plan.Writes.Entries.SelectMany(Write));

    private static IEnumerable<string> Write(TreeEntry entry)
    {
        var path = Quote(entry.Path);
        var folder = entry.Path.LastIndexOf('/') is var slash and > 0 ? $"mkdir -p -- {Quote(entry.Path[..slash])} && " : "";
        if (entry.Kind == EntryKind.SymbolicLink)
        {
            yield return $"{folder}ln -sfn -- {Quote(entry.LinkTarget)} {path}";
            yield break;
        }

        // Removed first, so that a link in its place is not written through.
        var start = $"{folder}{Remove(path)} && ";
        var sign = ">";
        var written = 0;
        foreach (var chunk in Chunks(entry.Content))
        {
            yield return $"{start}printf %s {chunk} | base64 -d {sign} {path}{(entry.IsExecutable ? $" && chmod 755 -- {path}" : "")}";
            written += ChunkBytes;
            (start, sign) = ($"truncate -s {written} -- {path} && ", ">>");
        }
    }

    /// <summary>Not `rm -f`: codex refuses commands with it.</summary>
    private static string Remove(string path) => $"{{ [ ! -e {path} ] && [ ! -L {path} ] || unlink -- {path}; }}";

    /// <summary>Base64 of the content, in pieces; one empty piece of an empty file.</summary>
    private static IEnumerable<string> Chunks(ReadOnlyMemory<byte> content)
    {
        for (var at = 0; at == 0 || at < content.Length; at += ChunkBytes)
            yield return $"'{Convert.ToBase64String(content.Span[at..Math.Min(content.Length, at + ChunkBytes)])}'";
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
