using System.Text;

namespace CodingAgentBench.Scoring.Constraints.Shell;

/// <summary>
/// Cuts a script into simple commands and their words (POSIX.1-2024, Shell Command Language, 2.3 and 2.9), quotes removed.
/// A script that is broken is read as far as it goes.
/// </summary>
/// <param name="inner">Gets the scripts that are inside: command substitutions, and what is fed to a shell.</param>
internal sealed class ShellReader(string text, List<string> inner)
{
    private readonly List<IReadOnlyList<string>> _commands = [];
    private readonly List<(string End, bool Indented, List<string> Reader)> _documents = [];
    private readonly StringBuilder _word = new();
    private List<string> _words = [];
    private bool _inWord;
    private Redirection _redirection;
    private int _at;

    private enum Redirection
    {
        None, File, Text, Document, IndentedDocument,
    }

    public IReadOnlyList<IReadOnlyList<string>> Read()
    {
        while (_at < text.Length)
            Next();
        EndCommand();
        return _commands;
    }

    private void Next()
    {
        switch (text[_at])
        {
            case '\n':
                EndCommand();
                _at++;
                Documents();
                break;
            case ';' or '&' or '|' or '(' or ')':
                EndCommand();
                _at++;
                break;
            case '<' or '>':
                Redirect();
                break;
            case '#' when !_inWord:
                _at = Find('\n', _at);
                break;
            case '\\' when _at + 1 < text.Length && text[_at + 1] == '\n':
                _at += 2;
                break;
            case var sign when char.IsWhiteSpace(sign):
                EndWord();
                _at++;
                break;
            default:
                _inWord = true;
                Piece();
                break;
        }
    }

    private void Piece()
    {
        switch (text[_at])
        {
            case '\'':
                var end = Find('\'', _at + 1);
                _word.Append(text, _at + 1, end - _at - 1);
                _at = end + 1;
                break;
            case '"':
                _at++;
                Quoted();
                break;
            case '\\':
                if (_at + 1 < text.Length)
                    _word.Append(text[_at + 1]);
                _at += 2;
                break;
            case '`' or '$' when Substitution():
                break;
            case '$' when _at + 1 < text.Length && text[_at + 1] is '\'' or '"':
                _at++;
                break;
            default:
                _word.Append(text[_at++]);
                break;
        }
    }

    private void Quoted()
    {
        while (_at < text.Length && text[_at] != '"')
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _word.Append(text[_at + 1]);
                _at += 2;
            }
            else if (!(text[_at] is '`' or '$' && Substitution()))
            {
                _word.Append(text[_at++]);
            }
        }
        _at++;
    }

    /// <summary>`$( )` and backquotes: a script of its own, whose output is not known.</summary>
    private bool Substitution()
    {
        var isNew = text[_at] == '$';
        if (isNew && !(_at + 1 < text.Length && text[_at + 1] == '('))
            return false;
        var start = _at + (isNew ? 2 : 1);
        var end = isNew ? ClosingParenthesis(start) : Find('`', start);
        inner.Add(text[start..Math.Min(end, text.Length)]);
        _word.Append('$');
        _at = end + 1;
        return true;
    }

    private void Redirect()
    {
        if (_word.Length > 0 && !_word.ToString().All(char.IsAsciiDigit))
            EndWord();
        _word.Clear();
        _inWord = false;
        var start = _at;
        while (_at < text.Length && text[_at] is '<' or '>' or '&' or '|' && _at - start < 3)
            _at++;
        var sign = text[start.._at];
        if (_at < text.Length && text[_at] == '(')
        {
            var end = ClosingParenthesis(_at + 1);
            inner.Add(text[(_at + 1)..Math.Min(end, text.Length)]);
            _at = end + 1;
            return;
        }
        var isIndented = sign == "<<" && _at < text.Length && text[_at] == '-';
        _at += isIndented ? 1 : 0;
        _redirection = sign switch
        {
            "<<<" => Redirection.Text,
            "<<" when isIndented => Redirection.IndentedDocument,
            "<<" => Redirection.Document,
            _ => Redirection.File,
        };
    }

    private void EndWord()
    {
        if (!_inWord)
            return;
        var word = _word.ToString();
        switch (_redirection)
        {
            case Redirection.None:
                _words.Add(word);
                break;
            case Redirection.Document or Redirection.IndentedDocument:
                _documents.Add((word, _redirection == Redirection.IndentedDocument, _words));
                break;
            case Redirection.Text when Wrappers.ReadsScript(_words):
                inner.Add(word);
                break;
        }
        _redirection = Redirection.None;
        _word.Clear();
        _inWord = false;
    }

    private void EndCommand()
    {
        EndWord();
        _redirection = Redirection.None;
        if (_words.Count > 0)
            _commands.Add(_words);
        _words = [];
    }

    /// <summary>Reads past here-documents; those that a shell gets are scripts.</summary>
    private void Documents()
    {
        foreach (var (end, indented, reader) in _documents)
        {
            var body = new StringBuilder();
            while (_at < text.Length)
            {
                var feed = Find('\n', _at);
                var line = text[_at..feed];
                _at = feed + 1;
                if ((indented ? line.TrimStart('\t') : line).TrimEnd('\r') == end)
                    break;
                body.Append(line).Append('\n');
            }
            if (Wrappers.ReadsScript(reader))
                inner.Add(body.ToString());
        }
        _documents.Clear();
    }

    private int ClosingParenthesis(int from)
    {
        var depth = 1;
        for (var at = from; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '\'':
                    at = Find('\'', at + 1);
                    break;
                case '"':
                    for (at++; at < text.Length && text[at] != '"'; at++)
                        at += text[at] == '\\' ? 1 : 0;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
            }
        }
        return text.Length;
    }

    private int Find(char sign, int from) => from < text.Length && text.IndexOf(sign, from) is >= 0 and var found ? found : text.Length;
}
