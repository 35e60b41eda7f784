namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>Whatever is `pub` without a restriction, under the block that it is in: items, fields and methods.</summary>
internal sealed class RustInterface : IInterface
{
    private static readonly string[] Items = ["fn", "struct", "enum", "union", "trait", "const", "static", "type", "mod", "use", "unsafe", "async", "extern"];

    /// <summary>Innermost blocks that make part of a name.</summary>
    private const int Blocks = 8;

    public string Language => "rust";

    public IEnumerable<string> Declarations(Code code)
    {
        var blocks = new Stack<(int End, string Name)>();
        var start = 0;
        for (var at = 0; at < code.Count; at++)
        {
            while (blocks.Count > 0 && blocks.Peek().End <= at)
                blocks.Pop();
            if (code[at] == "#" && code[at + 1] is "[" or "!")
                start = (at = code.Close(code[at + 1] == "[" ? at + 1 : at + 2)) + 1;
            else if (code[at] == "pub" && code[at + 1] == "(")
                at = code.Close(at + 1);
            else if (code[at] == "pub" && Declaration(code, at) is var (end, text))
            {
                yield return string.Concat(blocks.Take(Blocks).Reverse().Select(block => block.Name)) + text;
                at = Math.Max(at, end - 1);
            }
            if (code[at] == "{")
                blocks.Push((code.Close(at), Named(code, start, at)));
            if (code[at] is "{" or "}" or ";")
                start = at + 1;
        }
    }

    private static (int End, string Text) Declaration(Code code, int at)
    {
        var kind = code[at + 1] == "const" && Items.Contains(code[at + 2]) ? code[at + 2] : code[at + 1];
        var end = kind switch
        {
            "use" or "mod" or "type" => code.Find(at, sign => code[sign] == ";" || (kind == "mod" && code[sign] == "{")),
            "const" or "static" => code.Find(at, sign => code[sign] is "=" or ";"),
            _ when Items.Contains(kind) => code.Find(at, sign => code[sign] is "{" or ";"),
            _ => Field(code, at),
        };
        if (kind is "enum" or "trait" && code[end] == "{")
            return (code.Close(end) + 1, $"{code.Join(at, end)} {Body(code, end)}");
        return (end, code.Join(at, end));
    }

    /// <summary>What an enum or a trait consists of; the bodies of its functions are not part of it.</summary>
    private static string Body(Code code, int open)
    {
        var parts = new List<string>();
        for (var at = open; at <= code.Close(open); at++)
        {
            if (at > open && code[at] == "{" && IsBody(code, open, at))
            {
                parts.Add(";");
                at = code.Close(at);
            }
            else if (!(code[at] == "," && code[at + 1] == "}"))
            {
                parts.Add(code[at]);
            }
        }
        return string.Join(' ', parts);
    }

    /// <summary>A brace belongs to a function when `fn` comes between the end of the last item and it.</summary>
    private static bool IsBody(Code code, int open, int brace)
    {
        for (var at = brace - 1; at > open && code[at] is not (";" or "{" or "}"); at--)
        {
            if (code[at] == "fn")
                return true;
        }
        return false;
    }

    /// <summary>Up to the comma that is not between angle brackets.</summary>
    private static int Field(Code code, int at)
    {
        var angles = 0;
        return code.Find(at, sign =>
        {
            angles += code[sign] switch { "<" => 1, ">" => -1, ">>" => -2, _ => 0 };
            return code[sign] is ")" or "}" or ";" or "{" || (code[sign] == "," && angles <= 0);
        });
    }

    private static string Named(Code code, int start, int open)
    {
        while (start < open && code[start] is "pub" or "(" or "crate" or "super" or ")" or "unsafe")
            start++;
        return code[start] is "impl" or "mod" or "struct" or "union" ? $"{code.Join(start, open)} :: " : "";
    }
}
