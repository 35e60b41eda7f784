using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>The statements of languages with braces: what stands directly in a block of code.</summary>
internal static class BraceStatements
{
    private static readonly HashSet<string> Compound =
        ["if", "for", "while", "switch", "do", "else", "try", "catch", "finally", "loop", "match", "unsafe", "select", "func", "fn", "function", "class", "struct", "impl", "type", "case", "default"];

    public static (IReadOnlyList<Statement>, IReadOnlyList<Function>) Of(SourceFile source)
    {
        var functions = new Dictionary<int, Function>();
        var statements = new List<Statement>();
        var braces = new Stack<(int Open, BraceKind Kind)>();
        for (var at = 0; at < source.Code.Count; at++)
        {
            if (source[at] is "}" && source.Partner(at) >= 0 && braces.Count > 0)
                braces.Pop();
            if (source[at] is not "{" || source.Partner(at) < 0)
                continue;
            var kind = BraceKinds.Of(source, at, braces.TryPeek(out var outer) ? outer.Kind : BraceKind.Other);
            braces.Push((at, kind));
            if (kind == BraceKind.Function)
                functions[at] = Signatures.Of(source, at);
            var inner = braces.FirstOrDefault(brace => brace.Kind == BraceKind.Function);
            if (kind is BraceKind.Function or BraceKind.Block)
                statements.AddRange(In(source, at, functions.GetValueOrDefault(inner.Open)));
        }
        return ([.. statements.OrderBy(statement => statement.First)], [.. functions.Values.OrderBy(function => function.BodyFirst)]);
    }

    private static IEnumerable<Statement> In(SourceFile source, int open, Function? function)
    {
        var (first, close) = (open + 1, source.Partner(open));
        for (var at = first; at < close; at++)
        {
            var isLabel = source[at] is ":" && (source[first] is "case" or "default" || (at == first + 1 && source.IsName(first)));
            var isBlock = source[at] is "{" && Compound.Contains(source[first]);
            at = Math.Max(at, source.Partner(at));
            var isHead = source.Is(Languages.Go) && Compound.Contains(source[first]) && source[at] is ";";
            if (isHead || (!isLabel && !isBlock && source[at] is not ";" && !EndsLine(source, at) && at + 1 < close))
                continue;
            var ends = source[at] is ";" || source.Is(Languages.Go) || source.Is(Languages.TypeScript);
            yield return new(first, at, ends && !isLabel && !Compound.Contains(source[first]), function);
            first = at + 1;
        }
    }

    /// <summary>Where a line break is as good as a semicolon.</summary>
    public static bool EndsLine(SourceFile source, int at)
    {
        if (at + 1 >= source.Code.Count || !source.StartsLine(at + 1))
            return false;
        var ends = source.Code[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Text || source[at] is ")" or "]" or "}" or "++" or "--";
        return ends && (source.Is(Languages.Go)
            || (source.Is(Languages.TypeScript) && (source.Code[at + 1].Kind != TokenKind.Symbol || source[at + 1] is "}" or "{" or "!" or "++" or "--")));
    }
}
