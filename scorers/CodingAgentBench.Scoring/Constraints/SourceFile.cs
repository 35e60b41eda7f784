using System.Text;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>A file in one of the languages of the corpus.</summary>
internal sealed record SourceFile(Language Language, string Text)
{
    /// <summary>Null for anything else. What is not UTF-8 becomes replacement characters.</summary>
    public static SourceFile? Of(TreeEntry? entry) =>
        entry is { Kind: EntryKind.File } && Language.OfPath(entry.Path) is { } language ? new(language, Encoding.UTF8.GetString(entry.Content.Span)) : null;

    /// <param name="pattern">Empty for every file.</param>
    public static Func<string, bool> Within(string pattern) => pattern.Length == 0 ? _ => true : new GlobSet([pattern]).Matches;
}
