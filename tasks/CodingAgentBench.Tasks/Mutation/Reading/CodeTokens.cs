using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>The tokens that a mutation may touch.</summary>
internal static class CodeTokens
{
    public static IReadOnlyList<Token> Of(Language language, string text)
    {
        var code = new List<Token>();
        var tokens = Lexer.Read(language, text);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Kind == TokenKind.Comment || token.In(text) is "\\")
                continue;
            if (language == Languages.C && token.In(text) is "#")
                index = DirectiveEnd(index);
            else if (language == Languages.Rust && token.In(text) is "#")
                index = AttributeEnd(index);
            else
                code.Add(token);
        }
        return code;

        int DirectiveEnd(int index)
        {
            while (index + 1 < tokens.Count
                && (tokens[index].In(text) is "\\" || !text.AsSpan(tokens[index].End, tokens[index + 1].Start - tokens[index].End).Contains('\n')))
                index++;
            return index;
        }

        int AttributeEnd(int index)
        {
            var depth = 0;
            for (var at = index + 1; at < tokens.Count; at++)
            {
                depth += tokens[at].In(text) switch { "[" => 1, "]" => -1, _ => 0 };
                if (depth == 0 && tokens[at].In(text) is "]")
                    return at;
            }
            return index;
        }
    }
}
