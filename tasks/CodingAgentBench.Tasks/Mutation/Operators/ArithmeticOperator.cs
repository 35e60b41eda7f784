using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>`+` for `-`, `*` for `/`, and the same for bits and for assignments that calculate.</summary>
internal sealed class ArithmeticOperator : IMutationOperator
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["+"] = "-", ["-"] = "+", ["*"] = "/", ["/"] = "*", ["%"] = "*", ["//"] = "*", ["**"] = "*",
        ["<<"] = ">>", [">>"] = "<<", ["&"] = "|", ["|"] = "&", ["^"] = "&", ["&^"] = "&",
        ["+="] = "-=", ["-="] = "+=", ["*="] = "+=", ["/="] = "*=", ["//="] = "*=", ["%="] = "*=",
        ["<<="] = ">>=", [">>="] = "<<=", ["&="] = "|=", ["|="] = "&=", ["^="] = "&=",
    };

    private static readonly HashSet<string> PythonTypes = ["None", "int", "str", "float", "bool", "bytes", "list", "dict", "tuple", "set"];

    public string Name => "arithmetic-operator";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
        {
            if (Others.TryGetValue(source[at], out var other) && source.IsBinary(at) && !IsOfText(source, at) && !IsOfTypes(source, at))
                yield return source.Replace(at, other);
            else if (source[at] is "++" or "--" && (source.EndsOperand(at - 1) || source.IsName(at + 1)))
                yield return source.Replace(at, source[at] is "++" ? "--" : "++");
        }
    }

    /// <summary>Texts are joined, and nothing else is done to them.</summary>
    private static bool IsOfText(SourceFile source, int at) =>
        source[at] is "+" or "+=" && (source.IsText(at - 1) || source.IsText(at + 1));

    private static bool IsOfTypes(SourceFile source, int at) => source[at] switch
    {
        "+" => source.Is(Languages.Rust) && (source[at + 1].StartsWith('\'') || source.LooksLikeType(at + 1)),
        "|" or "&" when source.Is(Languages.TypeScript) => !source.IsNumber(at - 1) && !source.IsNumber(at + 1),
        "|" or "&" when source.Is(Languages.Python) => IsPythonType(source, at - 1) || IsPythonType(source, at + 1),
        "*" => source.Is(Languages.Go) && source[at - 1] is "]" && !source.BlankBefore(at),
        _ => false,
    };

    private static bool IsPythonType(SourceFile source, int at) =>
        PythonTypes.Contains(source[at]) || source.LooksLikeType(at) || (source[at] is "]" && IsPythonType(source, source.Partner(at) - 1));
}
