using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A condition that is asked the other way round.</summary>
internal sealed class Negation : IMutationOperator
{
    public string Name => "negation";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
        {
            if (source[at] is not ("if" or "while" or "elif") || Condition(source, at) is not var (first, last) || last < first)
                continue;
            var condition = source.Between(first, last);
            yield return source.Replace(first, last, source.Is(Languages.Python) ? $"not ({condition})" : $"!({condition})");
        }
    }

    private static (int First, int Last)? Condition(SourceFile source, int at)
    {
        if (source.Is(Languages.C) || source.Is(Languages.TypeScript))
            return source[at + 1] is "(" && source.Partner(at + 1) > 0 ? (at + 2, source.Partner(at + 1) - 1) : null;
        if (source.Is(Languages.Python) && !source.StartsLine(at))
            return null;
        var first = at + 1;
        for (var end = first; end < source.Code.Count; end++)
        {
            if (source.Is(Languages.Python) ? source[end] is ":" : source[end] is "{" or "=>")
                return (first, end - 1);
            if (source[end] is ";")
                first = end + 1;
            if (source[end] is "let" or "lambda")
                return null;
            end = Math.Max(end, source.Partner(end));
        }
        return null;
    }
}
