using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>`==` for `!=`, `&lt;` for `&gt;`; in Python also `in` and `is`.</summary>
internal sealed class RelationalOperator : IMutationOperator
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["=="] = "!=", ["!="] = "==", ["==="] = "!==", ["!=="] = "===",
        ["<"] = ">", [">"] = "<", ["<="] = ">=", [">="] = "<=",
    };

    public string Name => "relational-operator";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
        {
            if (Others.TryGetValue(source[at], out var other) && IsComparison(source, at))
                yield return source.Replace(at, other);
            else if (source.Is(Languages.Python) && source[at] is "is" && source.EndsOperand(at - 1))
                yield return source[at + 1] is "not" ? source.Replace(at, at + 1, "is") : source.Replace(at, "is not");
            else if (source.Is(Languages.Python) && source[at] is "in" && source[at - 1] is "not")
                yield return source.Replace(at - 1, at, "in");
            else if (source.Is(Languages.Python) && source[at] is "in" && source.EndsOperand(at - 1) && !BelongsToFor(source, at))
                yield return source.Replace(at, "not in");
        }
    }

    /// <summary>And no bracket of a generic type, which has no blanks around it.</summary>
    public static bool IsComparison(SourceFile source, int at) =>
        source.IsBinary(at) && (source[at] is not ("<" or ">") || source.Is(Languages.Python) || source.Is(Languages.C) || source.Is(Languages.Go) || source.BlankBefore(at));

    private static bool BelongsToFor(SourceFile source, int at)
    {
        for (at--; at >= 0 && source[at] is not ("(" or "[" or "{" or ":" or "in" or "if"); at--)
        {
            if (source[at] is "for")
                return true;
            at = source[at] is ")" or "]" or "}" && source.Partner(at) >= 0 ? source.Partner(at) : at;
        }
        return false;
    }
}
