using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>Two plain arguments of a call, next to each other, in the wrong order.</summary>
internal sealed class ArgumentSwap : IMutationOperator
{
    public string Name => "argument-swap";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var open = 0; open < source.Code.Count; open++)
        {
            if (source[open] is not "(" || source.Partner(open) < 0 || !IsCall(source, open))
                continue;
            var arguments = source.Parts(open);
            foreach (var (left, right) in arguments.Zip(arguments.Skip(1)).Where(pair => IsPlain(source, pair.First) && IsPlain(source, pair.Second) && FitEachOther(source, pair.First, pair.Second)))
            {
                var comma = source.Text[source.Code[left.Last].End..source.Code[right.First].Start];
                yield return source.Replace(left.First, right.Last, source.Between(right.First, right.Last) + comma + source.Between(left.First, left.Last));
            }
        }
    }

    private static bool IsCall(SourceFile source, int open) =>
        (source.IsName(open - 1) || (source[open - 1] is "!" && source.IsName(open - 2)))
        && source[open - 2] is not ("def" or "class" or "func" or "fn" or "function")
        && source[source.Partner(open) + 1] is not ("{" or "=>")
        && !source.Functions.Any(function => function.Parameters == open);

    /// <summary>Where there are types, a text fits a text.</summary>
    private static bool FitEachOther(SourceFile source, (int First, int Last) left, (int First, int Last) right) =>
        source.Is(Languages.Python) || source.IsText(left.First) == source.IsText(right.First);

    /// <summary>A name, a number, a text, or a member of a member.</summary>
    private static bool IsPlain(SourceFile source, (int First, int Last) part)
    {
        for (var at = part.First; at <= part.Last; at += 2)
            if (!source.IsName(at) && (at != part.First || !source.EndsOperand(at)) || (at < part.Last && !source.IsMember(at + 2)))
                return false;
        return (part.Last - part.First) % 2 == 0;
    }
}
