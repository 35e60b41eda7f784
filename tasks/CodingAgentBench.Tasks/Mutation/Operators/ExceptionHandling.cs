using CodingAgentBench.Tasks.Mutation.Reading;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>An error that is not raised, not caught or not looked at. C has no errors of its own to mishandle.</summary>
internal sealed class ExceptionHandling : IMutationOperator
{
    public string Name => "exception-handling";

    public IEnumerable<Edit> Edits(SourceFile source) => source.Language.Name switch
    {
        "python" => [.. Silenced(source, "raise"), .. Uncaught(source)],
        "typescript" => [.. Silenced(source, "throw"), .. Rethrown(source)],
        "go" => Overlooked(source),
        "rust" => Unwrapped(source),
        _ => [],
    };

    private static IEnumerable<Edit> Silenced(SourceFile source, string keyword) =>
        source.Statements.Where(statement => statement.IsSimple && source[statement.First] == keyword)
            .Select(statement => StatementDeletion.Delete(source, statement));

    /// <summary>`except ()` catches nothing. Of several classes, each is left out once.</summary>
    private static IEnumerable<Edit> Uncaught(SourceFile source)
    {
        foreach (var head in source.Statements.Where(statement => source[statement.First] is "except"))
        {
            var open = head.First + 1;
            if (source[open] is "(" && source.Parts(open) is { Count: > 1 } classes)
            {
                foreach (var left in classes)
                    yield return source.Replace(open, source.Partner(open),
                        $"({string.Concat(classes.Where(kept => kept != left).Select(kept => $"{source.Between(kept.First, kept.Last)}, ")).TrimEnd()})");
                continue;
            }
            if (source[open] is not ":" && Enumerable.Range(open, head.Last - open).FirstOrDefault(index => source[index + 1] is "as" or ":") is > 0 and var last)
                yield return source.Replace(open, last, "()");
        }
    }

    private static IEnumerable<Edit> Rethrown(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
            if (source[at] is "catch" && source[at + 1] is "(" && source.IsName(at + 2) && source.Partner(at + 1) is > 0 and var close && source[close + 1] is "{")
                yield return source.Replace(close + 1, $"{{ throw {source[at + 2]};");
    }

    private static IEnumerable<Edit> Overlooked(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
            if (source[at] is "!=" && source[at + 1] is "nil" && source[at - 1].EndsWith("err", StringComparison.OrdinalIgnoreCase))
                yield return source.Replace(at - 1, at + 1, $"false && {source.Between(at - 1, at + 1)}");
    }

    private static IEnumerable<Edit> Unwrapped(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
            if (source[at] is "?" && source[at - 1] is ")" or "]" || (source[at] is "?" && source.IsName(at - 1)))
                yield return source.Replace(at, ".unwrap()");
    }
}
