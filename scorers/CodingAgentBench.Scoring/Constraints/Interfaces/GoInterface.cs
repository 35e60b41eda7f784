using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>Exported functions, methods of exported types, types with their exported fields, constants and variables with their types.</summary>
internal sealed class GoInterface : IInterface
{
    public string Language => "go";

    public IEnumerable<string> Declarations(Code code)
    {
        for (var at = 0; at < code.Count; at++)
        {
            if (code[at] == "func" && code.StartsLine(at))
            {
                var body = Body(code, at);
                if (Function(code, at, body) is { } function)
                    yield return function;
                at = code.Close(body);
            }
            else if (code[at] is "type" or "const" or "var" && code.StartsLine(at))
            {
                var isGroup = code[at + 1] == "(";
                var (first, last) = isGroup ? (at + 2, code.Close(at + 1)) : (at + 1, EndOfLine(code, at + 1));
                for (int spec = first, end; spec < last; spec = end)
                {
                    end = Math.Max(spec + 1, Math.Min(last, EndOfLine(code, spec)));
                    foreach (var declaration in code[at] == "type" ? Type(code, spec, end) : Values(code, code[at], spec, end))
                        yield return declaration;
                }
                at = Math.Max(at, last - (isGroup ? 0 : 1));
            }
            else
            {
                at = code.Close(at);
            }
        }
    }

    private static string? Function(Code code, int at, int body)
    {
        var receiver = code[at + 1] == "(";
        var name = receiver ? code.Close(at + 1) + 1 : at + 1;
        if (!IsExported(code[name]))
            return null;
        if (!receiver)
            return code.Join(at, body);
        // What the receiver is called inside is nobody's business.
        var type = Enumerable.Range(at + 2, Math.Max(0, name - at - 3)).TakeWhile(word => code[word] != "[").LastOrDefault(code.IsWord, -1);
        return type >= 0 && IsExported(code[type]) ? $"func ({(code[type - 1] == "*" ? "*" : "")}{code[type]}) {code.Join(name, body)}" : null;
    }

    private static IEnumerable<string> Type(Code code, int spec, int end)
    {
        if (!IsExported(code[spec]))
            yield break;
        var fields = code.Find(spec, end, at => code[at] == "{" && code[at - 1] == "struct");
        if (fields == end)
        {
            yield return $"type {code.Join(spec, end)}";
            yield break;
        }
        yield return $"type {code.Join(spec, fields)}";
        for (int field = fields + 1, next; field < code.Close(fields); field = next)
        {
            next = Math.Max(field + 1, Math.Min(code.Close(fields), EndOfLine(code, field)));
            if (Enumerable.Range(field, next - field).FirstOrDefault(code.IsWord, -1) is >= 0 and var word && IsExported(code[word]))
                yield return $"{code[spec]}.{code.Join(field, next)}";
        }
    }

    private static IEnumerable<string> Values(Code code, string kind, int spec, int end)
    {
        var value = code.Find(spec, end, at => code[at] == "=");
        var type = spec;
        while (type < value && (type == spec || code[type] == "," || code[type - 1] == ","))
            type++;
        return Enumerable.Range(spec, type - spec).Where(at => code.IsWord(at) && IsExported(code[at])).Select(at => $"{kind} {code[at]} {code.Join(type, value)}".TrimEnd());
    }

    /// <summary>Where the body of a function begins; `interface{}` and `struct{}` are types.</summary>
    private static int Body(Code code, int at) =>
        code.Find(at, place => (code[place] == "{" && code[place - 1] is not ("interface" or "struct")) || (place > at && EndsLine(code, place)));

    private static int EndOfLine(Code code, int from) =>
        code.Find(code.Close(from) + 1, at => code[at] == ";" || EndsLine(code, at));

    /// <summary>A line feed before the token is a semicolon.</summary>
    private static bool EndsLine(Code code, int at) =>
        code.StartsLine(at) && (code.Kind(at - 1) != TokenKind.Symbol || code[at - 1] is ")" or "}" or "]");

    private static bool IsExported(string name) => name.Length > 0 && char.IsUpper(name[0]);
}
