namespace CodingAgentBench.Tasks.Sources;

/// <summary>Cuts a source file into tokens.</summary>
public static class Lexer
{
    /// <summary>
    /// Every character that is not blank is in exactly one token, in order. Text that is broken gives tokens too: a literal
    /// without an end reaches to the end of its line, or of the text where it may span lines.
    /// </summary>
    public static IReadOnlyList<Token> Read(Language language, string text)
    {
        var tokens = new List<Token>();
        var (at, line, lineStart) = (0, 1, 0);
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            CountLines(at);
            if (at == text.Length)
                return tokens;
            var (kind, length) = new Scan(language, text, at).Next(tokens);
            tokens.Add(new(kind, at, length, line, at - lineStart + 1));
            at += length;
        }

        void CountLines(int end)
        {
            for (var index = tokens.Count == 0 ? 0 : tokens[^1].Start; index < end; index++)
                if (text[index] == '\n')
                    (line, lineStart) = (line + 1, index + 1);
        }
    }
}
