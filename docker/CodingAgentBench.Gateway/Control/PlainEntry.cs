using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Gateway.Control;

/// <summary>A file of a plan that a tool for text can write.</summary>
/// <param name="Before">Its text in the workdir; null when it is new there, or no text.</param>
internal sealed record PlainEntry(string Path, string Text, bool Exists, string? Before)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sorts a plan into what such a tool can write and, in words, what it cannot.</summary>
    public static (IReadOnlyList<PlainEntry> Writes, List<string> Left) Of(ControlPlan plan, bool canRemove)
    {
        var left = canRemove ? [] : plan.Removes.Select(path => $"removing {path}").ToList();
        var writes = new List<PlainEntry>();
        foreach (var entry in plan.Writes.Entries)
        {
            var before = plan.Workdir.Find(entry.Path);
            if (Decode(entry) is not { } text)
                left.Add($"writing {entry.Path}, which is no text");
            else if (entry.IsExecutable && before?.IsExecutable != true)
                left.Add($"making {entry.Path} executable");
            else if (before is { Kind: not EntryKind.File })
                left.Add($"replacing the link {entry.Path}");
            else
                writes.Add(new(entry.Path, text, before is not null, before is null ? null : Decode(before)));
        }
        return (writes, left);
    }

    private static string? Decode(TreeEntry entry)
    {
        if (entry.Kind != EntryKind.File || entry.Content.Span.Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(entry.Content.Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
