namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>The statements of Python: logical lines, nested by where they start.</summary>
internal static class IndentedStatements
{
    private static readonly HashSet<string> Compound =
        ["def", "class", "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "async", "match", "case", "@"];

    public static (IReadOnlyList<Statement>, IReadOnlyList<Function>) Of(SourceFile source)
    {
        var lines = LogicalLines(source).ToList();
        var functions = Functions(source, lines);
        return ([.. lines.Select(line => new Statement(line.First, line.Last, !IsCompound(source, line), functions.LastOrDefault(Holds(line.First))))], functions);
    }

    private static Func<Function, bool> Holds(int token) => function => function.BodyFirst < token && token <= function.BodyLast;

    private static IEnumerable<(int First, int Last)> LogicalLines(SourceFile source)
    {
        var first = 0;
        for (var at = 0; at < source.Code.Count; at++)
        {
            at = Math.Max(at, source.Partner(at));
            if (at + 1 < source.Code.Count && !EndsLine(source, at))
                continue;
            yield return (first, at);
            if (source[at + 1] is ";")
                at++;
            first = at + 1;
        }
    }

    private static bool EndsLine(SourceFile source, int at)
    {
        var between = source.Text.AsSpan(source.Code[at].End, source.Code[at + 1].Start - source.Code[at].End);
        return source[at + 1] is ";" || (between.Contains('\n') && between[0] != '\\' && !between.TrimStart(' ').StartsWith('\\'));
    }

    private static bool IsCompound(SourceFile source, (int First, int Last) line) =>
        Compound.Contains(source[line.First]) && (source[line.First] is not ("match" or "case") || source[line.Last] is ":");

    /// <summary>Outer functions first.</summary>
    private static List<Function> Functions(SourceFile source, List<(int First, int Last)> lines)
    {
        var functions = new List<Function>();
        for (var index = 0; index < lines.Count; index++)
        {
            var (first, last) = lines[index];
            var name = first + (source[first] is "async" ? 2 : 1);
            if (source[name - 1] is not "def" || source[name + 1] is not "(" || source.Partner(name + 1) < 0)
                continue;
            var next = lines.FindIndex(index + 1, line => source.Code[line.First].Column <= source.Code[first].Column);
            functions.Add(new(name + 1, source.Partner(name + 1) + 2, last - 1, last, next < 0 ? source.Code.Count - 1 : lines[next].First - 1));
        }
        return functions;
    }
}
