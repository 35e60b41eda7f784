using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Canaries;

/// <summary>
/// A line in every file that gives a task away, so that whoever collects text to train on can leave it out, and a model that
/// knows the line has seen the answers.
/// </summary>
public static class Canary
{
    public const string Line = "CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this";

    private const byte Feed = (byte)'\n';

    private static ReadOnlySpan<byte> Mark => "CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this"u8;

    public static bool IsIn(ReadOnlySpan<byte> content) => content.IndexOf(Mark) >= 0;

    /// <summary>The tree as it is without the line.</summary>
    public static FileTree Strip(FileTree tree) =>
        FileTree.Of(tree.Entries.Select(entry => entry.Kind == EntryKind.File ? entry with { Content = Strip(entry.Content) } : entry));

    /// <summary>
    /// The content without the lines that hold it. A last line without a line feed was put behind a text without one, and takes
    /// the line feed before it along.
    /// </summary>
    public static ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> content)
    {
        var rest = content.Span;
        if (!IsIn(rest))
            return content;
        var kept = new MemoryStream(content.Length);
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOf(Feed) is >= 0 and var feed ? feed + 1 : rest.Length;
            var line = rest[..length];
            if (!IsIn(line))
                kept.Write(line);
            else if (line[^1] != Feed && kept.Length > 0)
                kept.SetLength(kept.Length - 1);
            rest = rest[length..];
        }
        return kept.ToArray();
    }
}
