using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>Compares the comments of all changed source files, as a multiset: one may move, go, and be there once more nowhere.</summary>
internal sealed class NoCommentsAddedCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.NoCommentsAdded;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence)
    {
        var touched = evidence.Diff.Touched.Where(SourceFile.Within(constraint.Path)).ToList();
        var before = Comments(evidence.Before, touched).CountBy(comment => comment.Text).ToDictionary(StringComparer.Ordinal);
        foreach (var (path, text) in Comments(evidence.After, touched))
        {
            var left = before.GetValueOrDefault(text);
            if (left == 0)
                return $"{path}: {text}";
            before[text] = left - 1;
        }
        return "";
    }

    private static IEnumerable<(string Path, string Text)> Comments(FileTree tree, List<string> paths) =>
        from path in paths
        let source = SourceFile.Of(tree.Find(path))
        where source is not null
        from token in Lexer.Read(source.Language, source.Text)
        where token.Kind == TokenKind.Comment && !(token.Start == 0 && source.Text.StartsWith("#!", StringComparison.Ordinal))
        select (path, token.In(source.Text).Trim().ToString());
}
