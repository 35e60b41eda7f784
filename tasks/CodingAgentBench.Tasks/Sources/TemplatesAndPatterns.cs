namespace CodingAgentBench.Tasks.Sources;

/// <summary>Template literals and regular expression literals of JavaScript and TypeScript.</summary>
internal static class TemplatesAndPatterns
{
    private static readonly HashSet<string> WordsBeforeExpressions =
        ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "do", "else", "instanceof", "yield", "await"];

    /// <summary>The length of the literal that begins here, or 0.</summary>
    public static int LengthAt(Language language, string text, int start, List<Token> before) => text[start] switch
    {
        '`' => TemplateLength(language, text.AsSpan(start)),
        '/' when ExpectsExpression(text, before) => PatternLength(text.AsSpan(start)),
        _ => 0,
    };

    /// <summary>With all that is in its `${…}`, templates included. Without recursion: what is nested is nested by whoever wrote it.</summary>
    private static int TemplateLength(Language language, ReadOnlySpan<char> text)
    {
        var braces = new Stack<int>();
        var inCode = false;
        for (var at = 1; at < text.Length; at++)
        {
            if (!inCode)
            {
                if (text[at] == '\\')
                    at++;
                else if (text[at] == '`' && braces.Count == 0)
                    return at + 1;
                else if (text[at] == '`')
                    inCode = true;
                else if (text[at..].StartsWith("${", StringComparison.Ordinal))
                {
                    braces.Push(0);
                    inCode = true;
                    at++;
                }
            }
            else if (text[at] == '`')
                inCode = false;
            else if (text[at] == '{')
                braces.Push(braces.Pop() + 1);
            else if (text[at] == '}')
            {
                var open = braces.Pop();
                inCode = open > 0;
                if (inCode)
                    braces.Push(open - 1);
            }
            else if (language.QuoteAt(text[at..]) is { } quote)
                at += Literal.Length(text[at..], quote) - 1;
            else if (text[at..].StartsWith("//", StringComparison.Ordinal))
                at += Literal.LineLength(text[at..], splices: false) - 1;
            else if (text[at..].StartsWith("/*", StringComparison.Ordinal))
                at += Literal.BlockLength(text[at..], "/*", "*/", nests: false) - 1;
        }
        return text.Length;
    }

    /// <summary>A slash divides only what stands before it.</summary>
    private static bool ExpectsExpression(string text, List<Token> before)
    {
        var index = before.FindLastIndex(token => token.Kind != TokenKind.Comment);
        if (index < 0)
            return true;
        var last = before[index].In(text);
        return before[index].Kind switch
        {
            TokenKind.Word => WordsBeforeExpressions.Contains(last.ToString()),
            TokenKind.Symbol => last is not (")" or "]" or "++" or "--"),
            _ => false,
        };
    }

    /// <summary>To its slash and flags on the same line, or 0 where there is none: then it was a division.</summary>
    private static int PatternLength(ReadOnlySpan<char> text)
    {
        var inClass = false;
        for (var at = 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] is '[' or ']')
                inClass = text[at] == '[';
            else if (text[at] == '/' && !inClass)
            {
                for (at++; at < text.Length && char.IsAsciiLetter(text[at]);)
                    at++;
                return at;
            }
        }
        return 0;
    }
}
