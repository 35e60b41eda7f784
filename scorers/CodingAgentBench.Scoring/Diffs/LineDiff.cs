using DiffPlex;
using DiffPlex.Model;

namespace CodingAgentBench.Scoring.Diffs;

/// <summary>The lines of two texts, with their line feeds, and where they differ. A carriage return is content.</summary>
internal sealed record LineDiff(string[] Old, string[] New, IReadOnlyList<DiffBlock> Blocks)
{
    /// <summary>Above so many lines on either side what differs is taken as replaced: finding the differences is quadratic.</summary>
    private const int ComparedLines = 5_000;

    public static LineDiff Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        return new(old, now, Math.Max(old.Length, now.Length) > ComparedLines
            ? Replaced(old, now)
            : [.. new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Lines).DiffBlocks]);
    }

    private static DiffBlock[] Replaced(string[] old, string[] now)
    {
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return [new(start, old.Length - start - end, start, now.Length - start - end)];
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
    }
}
