using System.Buffers;
using System.Globalization;
using System.Text;

namespace CodingAgentBench.Tasks.Sources;

/// <summary>What begins at one place of a text.</summary>
internal readonly ref struct Scan(Language language, string text, int start)
{
    private readonly ReadOnlySpan<char> _rest = text.AsSpan(start);

    public (TokenKind Kind, int Length) Next(List<Token> before)
    {
        if (CommentLength() is > 0 and var comment)
            return (TokenKind.Comment, comment);
        if (language.HasTemplatesAndPatterns && TemplatesAndPatterns.LengthAt(language, text, start, before) is > 0 and var literal)
            return (TokenKind.Text, literal);
        if (language.HasLifetimes && _rest[0] == '\'')
            return CharacterOrLifetime();
        if (language.QuoteAt(_rest) is { } quote)
            return (TokenKind.Text, Literal.Length(_rest, quote));
        if (StartsName(0) is > 0 and var first)
            return (TokenKind.Word, NameLength(first));
        if (char.IsAsciiDigit(_rest[0]) || (language.HasPointNumbers && _rest is ['.', >= '0' and <= '9', ..]))
            return (TokenKind.Number, NumberLength(isMember: before is [.., var last] && last.End == start && last.In(text) is "."));
        return (TokenKind.Symbol, char.IsSurrogatePair(text, start) ? 2 : language.SymbolAt(_rest));
    }

    private int CommentLength()
    {
        if (_rest.StartsWith(language.LineComment, StringComparison.Ordinal) || (start == 0 && _rest.StartsWith("#!/", StringComparison.Ordinal)))
            return Literal.LineLength(_rest, language.SplicesLines);
        return language.BlockComment is var (open, close) && _rest.StartsWith(open, StringComparison.Ordinal)
            ? Literal.BlockLength(_rest, open, close, language.NestsBlockComments)
            : 0;
    }

    /// <summary>`'a'` and `'\n'` are characters, `'a` is not.</summary>
    private (TokenKind Kind, int Length) CharacterOrLifetime()
    {
        if (_rest is ['\'', '\\', ..])
            return (TokenKind.Text, Literal.Length(_rest, new("'", "'")));
        if (Rune.DecodeFromUtf16(_rest[1..], out var character, out var width) == OperationStatus.Done && character.Value != '\n'
            && _rest.Length > 1 + width && _rest[1 + width] == '\'')
            return (TokenKind.Text, width + 2);
        return StartsName(1) is > 0 and var first ? (TokenKind.Word, NameLength(1 + first)) : (TokenKind.Symbol, 1);
    }

    private int StartsName(int at)
    {
        if (at >= _rest.Length)
            return 0;
        if (language.NameSigns.Contains(_rest[at]))
            return 1;
        return Rune.DecodeFromUtf16(_rest[at..], out var rune, out var width) == OperationStatus.Done && Rune.IsLetter(rune) ? width : 0;
    }

    private int NameLength(int length)
    {
        while (length < _rest.Length && (language.NameSigns.Contains(_rest[length]) && _rest[length] != '#' ? 1 : Continuing(length)) is > 0 and var width)
            length += width;
        return length;
    }

    private int Continuing(int at) =>
        Rune.DecodeFromUtf16(_rest[at..], out var rune, out var width) == OperationStatus.Done
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            ? width
            : 0;

    /// <summary>The point of `1..2` and `1.max(2)` is not the number's, and `0.1` in `pair.0.1` are two members.</summary>
    private int NumberLength(bool isMember)
    {
        var isHex = _rest is ['0', 'x' or 'X', ..];
        var length = 1;
        for (; length < _rest.Length; length++)
        {
            var isPart = _rest[length] switch
            {
                '_' => true,
                '+' or '-' => _rest[length - 1] is 'e' or 'E' && !isHex || _rest[length - 1] is 'p' or 'P' && isHex,
                '.' => !isMember && !_rest[..length].Contains('.')
                    && (length + 1 == _rest.Length || !(_rest[length + 1] is '.' or '_' || char.IsLetter(_rest[length + 1]))),
                var sign => char.IsAsciiLetterOrDigit(sign),
            };
            if (!isPart)
                break;
        }
        return length;
    }
}
