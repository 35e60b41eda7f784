using CodingAgentBench.Tasks.Mutation.Operators;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>A file as operators see it: the tokens of its code, with a guess at operands, statements and functions.</summary>
internal sealed class SourceFile
{
    private static readonly HashSet<string> ValueKeywords =
        ["self", "this", "super", "true", "false", "True", "False", "None", "nil", "null", "undefined", "iota", "Self", "NULL"];

    private readonly string[] _words;
    private readonly int[] _partners;

    public SourceFile(Language language, string text)
    {
        (Language, Text) = (language, text);
        Code = CodeTokens.Of(language, text);
        _words = [.. Code.Select(token => token.In(text).ToString())];
        _partners = Brackets.Partners(_words);
        (Statements, Functions) = language == Languages.Python ? IndentedStatements.Of(this) : BraceStatements.Of(this);
    }

    public Language Language { get; }

    public string Text { get; }

    /// <summary>No comments, no preprocessor lines, no attributes.</summary>
    public IReadOnlyList<Token> Code { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public IReadOnlyList<Function> Functions { get; }

    public bool Is(Language language) => Language == language;

    /// <summary>The text of a token; empty before the first and after the last.</summary>
    public string this[int index] => index >= 0 && index < _words.Length ? _words[index] : "";

    /// <summary>The other bracket of a pair; -1 for what is no bracket or has none.</summary>
    public int Partner(int index) => index >= 0 && index < _partners.Length ? _partners[index] : -1;

    public bool BlankBefore(int index) => index == 0 || Code[index - 1].End < Code[index].Start;

    public bool BlankAfter(int index) => index + 1 == Code.Count || BlankBefore(index + 1);

    /// <summary>The first token of a line, or of all.</summary>
    public bool StartsLine(int index) =>
        index == 0 || Text.AsSpan(Code[index - 1].End, Code[index].Start - Code[index - 1].End).Contains('\n');

    public bool IsName(int index) =>
        index >= 0 && index < Code.Count && Code[index].Kind == TokenKind.Word && !Language.Keywords.Contains(_words[index]) && _words[index][0] != '\'';

    public bool IsNumber(int index) => index >= 0 && index < Code.Count && Code[index].Kind == TokenKind.Number;

    public bool IsText(int index) => index >= 0 && index < Code.Count && Code[index].Kind == TokenKind.Text;

    /// <summary>A member, after its point or arrow.</summary>
    public bool IsMember(int index) => this[index - 1] is "." or "->" or "::" or "?.";

    /// <summary>Something stands to the left of an operator that would come next.</summary>
    public bool EndsOperand(int index) =>
        IsName(index) || IsNumber(index) || IsText(index) || this[index] is ")" or "]" or "?" || ValueKeywords.Contains(this[index]);

    /// <summary>An operator between two operands, as far as what stands before it and the blanks around it tell.</summary>
    public bool IsBinary(int index) =>
        EndsOperand(index - 1) && BlankBefore(index) == BlankAfter(index) && index + 1 < Code.Count && !(this[index - 1] is ")" && IsCast(Partner(index - 1)));

    /// <summary>A name written like a type: `Reader`, but not `LIMIT`.</summary>
    public bool LooksLikeType(int index) =>
        IsName(index) && char.IsUpper(this[index][0]) && this[index].Any(char.IsLower);

    public string Between(int first, int last) => Text[Code[first].Start..Code[last].End];

    public Edit Replace(int first, int last, string replacement) => new(Code[first].Start, Code[last].End - Code[first].Start, replacement);

    public Edit Replace(int index, string replacement) => Replace(index, index, replacement);

    /// <summary>The parts of a bracket pair between its commas, as first and last token; none when it is empty.</summary>
    public IReadOnlyList<(int First, int Last)> Parts(int open)
    {
        var parts = new List<(int, int)>();
        var first = open + 1;
        for (var at = first; at < Partner(open); at++)
        {
            at = Math.Max(at, Partner(at));
            if (this[at + 1] is "," || at + 1 == Partner(open))
            {
                parts.Add((first, at));
                first = ++at + 1;
            }
        }
        return parts;
    }

    /// <summary>Line and column, from 1.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return (before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    /// <summary>`(int)` or `(node *)` of C.</summary>
    private bool IsCast(int open) =>
        Is(Languages.C) && open >= 0 && !IsName(open - 1)
        && (this[Partner(open) - 1] is "*" || Enumerable.Range(open + 1, Partner(open) - open - 1).All(index => Language.Keywords.Contains(this[index])));
}
