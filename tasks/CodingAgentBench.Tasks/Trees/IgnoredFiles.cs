using System.Text;

namespace CodingAgentBench.Tasks.Trees;

/// <summary>
/// What a repository itself says is made and not written: the patterns of its `.gitignore`. A build that an agent runs is no change
/// of its. Comments, `*`, `**`, a slash at the front, in the middle and at the end mean what they mean to git; `!`, `?` and `[…]`
/// are not understood, and such lines ignore nothing.
/// </summary>
public static class IgnoredFiles
{
    public const string Name = ".gitignore";

    /// <summary>The patterns, as a <see cref="GlobSet"/> takes them.</summary>
    public static IReadOnlyList<string> Of(FileTree workdir) =>
        workdir.Find(Name) is { Kind: EntryKind.File } file
            ? [.. Encoding.UTF8.GetString(file.Content.Span).Split('\n').SelectMany(line => Globs(line.Trim()))]
            : [];

    /// <summary>What was left of a workdir, without what was made in it. A file that the workdir came with is never made.</summary>
    public static FileTree Written(FileTree workdir, FileTree left)
    {
        var made = new GlobSet(Of(workdir));
        return made.Patterns.Count == 0 ? left : left.Without(left.Paths.Where(path => !workdir.Contains(path) && made.Matches(path)).ToList());
    }

    private static string[] Globs(string line)
    {
        if (line.Length == 0 || line[0] is '#' or '!' || line.AsSpan().IndexOfAny('?', '[', '\\') >= 0)
            return [];
        var isFolder = line.EndsWith('/');
        var path = line.Trim('/');
        var isAnchored = line.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var glob = isAnchored || path.StartsWith("**/", StringComparison.Ordinal) ? path : $"**/{path}";
        return isFolder ? [$"{glob}/**"] : [glob, $"{glob}/**"];
    }
}
