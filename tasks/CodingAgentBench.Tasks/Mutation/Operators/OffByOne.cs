using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>An index, the end of a slice or of a range that is one too far or too near. Plain numbers are left to <see cref="Boundary"/>.</summary>
internal sealed class OffByOne : IMutationOperator
{
    private static readonly HashSet<string> PythonTypes = ["list", "dict", "tuple", "set", "frozenset", "type"];

    public string Name => "off-by-one";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
        {
            if (source[at] is "[" && source.Partner(at) > at + 1 && IsIndexed(source, at - 1))
                foreach (var edit in Bounds(source, at))
                    yield return edit;
            else if (source.Is(Languages.Python) && source[at] is "range" && source[at + 1] is "(" && source.Parts(at + 1) is { Count: > 0 } parts)
            {
                var (first, last) = parts[Math.Min(1, parts.Count - 1)];
                if (first != last || !source.IsNumber(first))
                    yield return Shift(source, first, last, "- 1");
            }
            else if (source.Is(Languages.Rust) && source[at] is ".." or "..=" && source.EndsOperand(at - 1) && (source.EndsOperand(at + 1) || source[at] is "..="))
                yield return source.Replace(at, source[at] is ".." ? "..=" : "..");
        }
    }

    private static bool IsIndexed(SourceFile source, int at) =>
        source.EndsOperand(at) && !source.IsNumber(at) && !source.IsText(at) && source[at] is not "?" && !source.LooksLikeType(at)
        && !(source.Is(Languages.Python) && PythonTypes.Contains(source[at]))
        && !(source.Is(Languages.Go) && (source[at - 1] is "]" || source.IsName(at - 1)));

    private static IEnumerable<Edit> Bounds(SourceFile source, int open)
    {
        var first = open + 1;
        for (var at = first; at <= source.Partner(open); at++)
        {
            var isEnd = at == source.Partner(open);
            if (!isEnd && source[at] is not (":" or ".." or "..="))
            {
                if (source[at] is ",")
                    yield break;
                at = Math.Max(at, source.Partner(at));
                continue;
            }
            if (at > first && !source.IsText(at - 1) && !(at == first + 1 && source.IsNumber(first)))
                yield return Shift(source, first, at - 1, "+ 1");
            first = at + 1;
        }
    }

    private static Edit Shift(SourceFile source, int first, int last, string by)
    {
        var expression = source.Between(first, last);
        return source.Replace(first, last, first == last || IsCallOnly(source, first, last) ? $"{expression} {by}" : $"({expression}) {by}");
    }

    private static bool IsCallOnly(SourceFile source, int first, int last) => source.IsName(first) && source.Partner(last) == first + 1;
}
