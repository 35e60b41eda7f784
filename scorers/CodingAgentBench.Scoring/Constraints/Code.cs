using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>The tokens of a source file without its comments, and which brackets belong together.</summary>
internal sealed class Code
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly int[] _close;

    public Code(Language language, string text)
    {
        _text = text;
        _tokens = [.. Lexer.Read(language, text).Where(token => token.Kind != TokenKind.Comment)];
        _close = [.. Enumerable.Range(0, _tokens.Count)];
        var open = new Stack<int>();
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (IsOne(at, "([{"))
                open.Push(at);
            else if (IsOne(at, ")]}") && open.TryPop(out var start))
                _close[start] = at;
            else
                IsBalanced &= !IsOne(at, ")]}");
        }
        IsBalanced &= open.Count == 0;
        // What nobody closes reaches to the end.
        foreach (var start in open)
            _close[start] = _tokens.Count - 1;
    }

    public bool IsBalanced { get; } = true;

    public int Count => _tokens.Count;

    /// <summary>A token; empty behind the last.</summary>
    public string this[int at] => at >= 0 && at < Count ? _tokens[at].In(_text).ToString() : "";

    public TokenKind Kind(int at) => at >= 0 && at < Count ? _tokens[at].Kind : TokenKind.Symbol;

    public bool IsWord(int at) => at < Count && _tokens[at].Kind == TokenKind.Word;

    /// <summary>The closing bracket of one that opens here, else the same place.</summary>
    public int Close(int at) => at < Count ? _close[at] : at;

    public int Column(int at) => _tokens[at].Column;

    public bool Touches(int at) => at > 0 && at < Count && _tokens[at - 1].End == _tokens[at].Start;

    /// <summary>There is a line feed between the token and the one before.</summary>
    public bool StartsLine(int at) => at < Count && (at == 0 || _text.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End).Contains('\n'));

    /// <summary>Tokens joined by single blanks; a comma before a closing bracket says nothing.</summary>
    public string Join(int from, int end) =>
        string.Join(' ', Enumerable.Range(from, Math.Max(0, Math.Min(end, Count) - from)).Where(at => !(this[at] == "," && at + 1 < Count && IsOne(at + 1, ")]}"))).Select(at => this[at]));

    /// <summary>The first place from here, brackets and their contents passed over, where something is so; else the end.</summary>
    public int Find(int from, Func<int, bool> wanted) => Find(from, Count, wanted);

    public int Find(int from, int end, Func<int, bool> wanted)
    {
        var at = from;
        while (at < end && !wanted(at))
            at = Close(at) + 1;
        return Math.Min(at, end);
    }

    private bool IsOne(int at, string signs) => _tokens[at] is { Kind: TokenKind.Symbol, Length: 1 } token && signs.Contains(_text[token.Start]);
}
