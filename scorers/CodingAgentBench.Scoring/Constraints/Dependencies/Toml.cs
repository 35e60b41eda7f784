using System.Text;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>Reads TOML 1.0 as far as dependencies go: texts are texts, every other single value is its spelling.</summary>
internal sealed class Toml
{
    private const int Depth = 32;

    private readonly string _text;
    private int _at;
    private int _depth;

    private Toml(string text) => _text = text.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";

    /// <summary>NUL at the end, which is no part of anything.</summary>
    private char Here => _at < _text.Length ? _text[_at] : '\0';

    /// <exception cref="FormatException">It is not TOML.</exception>
    public static JsonObject Parse(string text) => new Toml(text).Document();

    private JsonObject Document()
    {
        var root = new JsonObject();
        var table = root;
        for (Blank(lines: true); _at < _text.Length; Blank(lines: true))
        {
            if (Here == '[')
                table = Header(root);
            else
                Assign(table);
            Blank(lines: false);
            Expect('\n');
        }
        return root;
    }

    private JsonObject Header(JsonObject root)
    {
        _at++;
        var isList = Take('[');
        var path = Key();
        Expect(']');
        if (isList)
            Expect(']');
        var parent = path.SkipLast(1).Aggregate(root, Inner);
        if (!isList)
            return Inner(parent, path[^1]);
        var list = parent[path[^1]] as JsonArray ?? (parent.ContainsKey(path[^1]) ? throw Broken("is no list") : new JsonArray());
        parent[path[^1]] ??= list;
        var item = new JsonObject();
        list.Add((JsonNode)item);
        return item;
    }

    private void Assign(JsonObject table)
    {
        var path = Key();
        Expect('=');
        Blank(lines: false);
        if (!path.SkipLast(1).Aggregate(table, Inner).TryAdd(path[^1], Value()))
            throw Broken($"`{path[^1]}` is there twice");
    }

    private List<string> Key()
    {
        var path = new List<string>();
        do
        {
            Blank(lines: false);
            path.Add(Here is '"' or '\'' ? Quoted() : Bare(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'));
            Blank(lines: false);
        }
        while (path.Count < Depth && Take('.'));
        return path;
    }

    private JsonNode Value()
    {
        if (Here is '"' or '\'')
            return JsonValue.Create(Quoted());
        if (Here is not ('[' or '{'))
            return JsonValue.Create(Bare(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '_' or '.' or ':'));
        if (++_depth > Depth)
            throw Broken("is nested too deep");
        JsonNode value = Next() == '[' ? List() : Table();
        _depth--;
        return value;
    }

    private JsonArray List()
    {
        var list = new JsonArray();
        for (Blank(lines: true); !Take(']'); Blank(lines: true))
        {
            list.Add(Value());
            Blank(lines: true);
            if (!Take(',') && Here != ']')
                throw Broken("is not in the list");
        }
        return list;
    }

    private JsonObject Table()
    {
        var table = new JsonObject();
        for (Blank(lines: true); !Take('}'); Blank(lines: true))
        {
            Assign(table);
            Blank(lines: true);
            if (!Take(',') && Here != '}')
                throw Broken("is not in the table");
        }
        return table;
    }

    private string Quoted()
    {
        var quote = Here;
        var triple = new string(quote, 3);
        var isLong = string.CompareOrdinal(_text, _at, triple, 0, 3) == 0;
        _at += isLong ? 3 : 1;
        var text = new StringBuilder();
        while (_at < _text.Length && (isLong || Here != '\n'))
        {
            if (isLong ? string.CompareOrdinal(_text, _at, triple, 0, 3) == 0 : Here == quote)
            {
                _at += isLong ? 3 : 1;
                return text.ToString();
            }
            if (quote == '"' && Here == '\\')
                text.Append(Next());
            text.Append(Next());
        }
        throw Broken("is not closed");
    }

    private string Bare(Func<char, bool> isPart)
    {
        var start = _at;
        while (isPart(Here))
            _at++;
        return _at > start ? _text[start.._at] : throw Broken("is not expected");
    }

    private JsonObject Inner(JsonObject table, string name)
    {
        var inner = table[name] is JsonArray { Count: > 0 } list ? list[^1] : table[name] ?? (table[name] = new JsonObject());
        return inner as JsonObject ?? throw Broken($"`{name}` is no table");
    }

    private void Blank(bool lines)
    {
        while (_at < _text.Length && (Here is ' ' or '\t' || (lines && Here == '\n') || Here == '#'))
            _at = Here == '#' ? _text.IndexOf('\n', _at) : _at + 1;
    }

    private char Next() => _at < _text.Length ? _text[_at++] : throw Broken("the file ends");

    private bool Take(char sign)
    {
        if (_at >= _text.Length)
            throw Broken("the file ends");
        if (Here != sign)
            return false;
        _at++;
        return true;
    }

    private void Expect(char sign)
    {
        if (!Take(sign))
            throw Broken($"expected {(sign == '\n' ? "the end of the line" : $"`{sign}`")}");
    }

    private FormatException Broken(string what) => new($"line {_text.AsSpan(0, Math.Min(_at, _text.Length)).Count('\n') + 1}: {what}");
}
