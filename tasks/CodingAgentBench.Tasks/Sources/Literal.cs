namespace CodingAgentBench.Tasks.Sources;

/// <summary>How far literals and comments reach.</summary>
internal static class Literal
{
    public static int Length(ReadOnlySpan<char> text, Quote quote)
    {
        for (var at = quote.Open.Length; at < text.Length; at++)
        {
            if (quote.Escapes && text[at] == '\\')
                at += text[at..].StartsWith("\\\r\n", StringComparison.Ordinal) ? 2 : 1;
            else if (text[at..].StartsWith(quote.Close, StringComparison.Ordinal))
                return at + quote.Close.Length;
            else if (text[at] == '\n' && !quote.SpansLines)
                return Trimmed(text, at);
        }
        return text.Length;
    }

    public static int LineLength(ReadOnlySpan<char> text, bool splices)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n' && !(splices && text[..at].TrimEnd('\r').EndsWith('\\')))
                return Trimmed(text, at);
        return text.Length;
    }

    public static int BlockLength(ReadOnlySpan<char> text, string open, string close, bool nests)
    {
        var depth = 1;
        for (var at = open.Length; at < text.Length; at++)
        {
            if (text[at..].StartsWith(close, StringComparison.Ordinal))
            {
                at += close.Length - 1;
                if (--depth == 0)
                    return at + 1;
            }
            else if (nests && text[at..].StartsWith(open, StringComparison.Ordinal))
            {
                at += open.Length - 1;
                depth++;
            }
        }
        return text.Length;
    }

    /// <summary>The line without its carriage return.</summary>
    private static int Trimmed(ReadOnlySpan<char> text, int end) => text[end - 1] == '\r' ? end - 1 : end;
}
