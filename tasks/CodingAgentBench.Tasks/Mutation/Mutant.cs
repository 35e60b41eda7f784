using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation;

/// <summary>One small change of one file.</summary>
/// <param name="Operator">The kind of change, in the literature's words.</param>
/// <param name="Line">From 1, as <paramref name="Column"/>; where the change starts.</param>
/// <param name="Start">In UTF-16 characters from the beginning of the file.</param>
public sealed record Mutant(string Operator, string Path, int Line, int Column, int Start, string Original, string Replacement)
{
    /// <summary>Unique in the list that it comes from, and the same for the same files.</summary>
    public string Id { get; init; } = $"{Operator}@{Path}:{Line}:{Column}";

    /// <exception cref="InvalidOperationException">The tree is not the one that this mutant was made of.</exception>
    public FileTree ApplyTo(FileTree tree) => Change(tree, text => text);

    /// <summary>The same program, without an empty line or statement where one was removed.</summary>
    /// <exception cref="InvalidOperationException">The tree is not the one that this mutant was made of.</exception>
    public FileTree HideIn(FileTree tree) => Change(tree, text => Trace.Removed(text, Start, Replacement));

    private FileTree Change(FileTree tree, Func<string, string> tidied)
    {
        if (tree.Find(Path) is not { } entry)
            throw new InvalidOperationException($"{Id}: there is no such file");
        var text = Encoding.UTF8.GetString(entry.Content.Span);
        if (Start > text.Length || !text.AsSpan(Start).StartsWith(Original, StringComparison.Ordinal))
            throw new InvalidOperationException($"{Id}: the file does not say `{Original}` there");
        var mutated = $"{text.AsSpan(0, Start)}{Replacement}{text.AsSpan(Start + Original.Length)}";
        return tree.With([entry with { Content = Encoding.UTF8.GetBytes(tidied(mutated)) }]);
    }
}
