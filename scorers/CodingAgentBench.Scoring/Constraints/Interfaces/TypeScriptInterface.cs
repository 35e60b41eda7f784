using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>What a module exports: signatures of functions, public members of classes, whole types.</summary>
internal sealed class TypeScriptInterface : IInterface
{
    private static readonly string[] Modifiers = ["export", "default", "declare", "abstract", "async"];

    public string Language => "typescript";

    public IEnumerable<string> Declarations(Code code)
    {
        for (var at = 0; at < code.Count; at = code.Close(at) + 1)
        {
            if (code[at] != "export" || code[at - 1] == ".")
                continue;
            var kind = at;
            while (Modifiers.Contains(code[kind]) && kind < code.Count)
                kind++;
            if (code[kind] == "const" && code[kind + 1] == "enum")
                kind++;
            var end = End(code, at, kind);
            yield return code.Join(at, end);
            if (code[kind] == "class" && code[end] == "{")
            {
                foreach (var member in Members(code, end))
                    yield return $"{code.Join(kind, kind + 2)} :: {member}";
            }
            at = Math.Max(at, end - 1);
            if (code[end] == "{")
                at = end;
        }
    }

    private static int End(Code code, int at, int kind) => code[kind] switch
    {
        "function" or "class" => Body(code, kind),
        "interface" or "enum" or "namespace" or "module" => code.Close(code.Find(kind, sign => code[sign] == "{")) + 1,
        "const" or "let" or "var" => Value(code, kind),
        "{" or "*" or "type" => Statement(code, kind),
        _ when code[kind - 1] == "default" => kind + (code.IsWord(kind) && (code.StartsLine(kind + 1) || code[kind + 1] is ";" or "") ? 1 : 0),
        _ => Statement(code, at),
    };

    /// <summary>Up to the value; of an arrow function its parameters are a signature.</summary>
    private static int Value(Code code, int from)
    {
        var sign = code.Find(from, Statement(code, from), at => code[at] == "=");
        var parameters = code[sign + 1] == "async" ? sign + 2 : sign + 1;
        if (code[sign] != "=" || code[parameters] is not ("(" or "<"))
            return sign;
        var arrow = code.Find(parameters, at => code[at] is "=>" or ";" or "," or "=" || (at > parameters && code.StartsLine(at) && !Continues(code, at)));
        return code[arrow] == "=>" ? arrow : sign;
    }

    private static IEnumerable<string> Members(Code code, int open)
    {
        var close = code.Close(open);
        for (int start = open + 1, end; start < close; start = Math.Max(start + 1, end))
        {
            end = code.Find(start, close, at => code[at] is ";" or "=" || IsBody(code, at) || (at > start && code.StartsLine(at) && !Continues(code, at)));
            var names = Enumerable.Range(start, end - start).Select(at => code[at]).TakeWhile(word => word is not ("(" or ":" or "=" or "<")).ToList();
            if (names.Count > 0 && !names.Exists(name => name is "private" or "protected" || name.StartsWith('#')))
                yield return code.Join(start, end);
            if (code[end] == "=")
                end = Math.Min(close, Statement(code, end));
            end = code[end] is "{" or ";" ? code.Close(end) + 1 : end;
        }
    }

    private static int Body(Code code, int from) => code.Find(from, at => code[at] == ";" || IsBody(code, at));

    /// <summary>A brace that does not begin a type.</summary>
    private static bool IsBody(Code code, int at) => code[at] == "{" && code[at - 1] is not (":" or "|" or "&" or "=>" or "<" or "," or "=" or "?" or "extends" or "keyof");

    /// <summary>The end of a statement, with or without its semicolon.</summary>
    private static int Statement(Code code, int from) =>
        code.Find(code.Close(from) + 1, at => code[at] == ";" || (code.StartsLine(at) && !Continues(code, at)));

    private static bool Continues(Code code, int at) =>
        (code.Kind(at) == TokenKind.Symbol && code[at] is not ("{" or "[" or "@" or "*" or "(" or "}"))
        || (code.Kind(at - 1) == TokenKind.Symbol && code[at - 1] is not (")" or "]" or "}" or ">" or "!" or "?" or ";"));
}
