using System.Text;

namespace CodingAgentBench.Harness.Filters;

/// <summary>
/// Parses what `dotnet test --filter` takes: conditions joined by `&amp;` and `|` (`&amp;` binds tighter), parentheses, and a
/// backslash before a sign that is meant literally.
/// </summary>
internal sealed class FilterParser
{
    private const string Signs = "()&|";

    private readonly List<string> _tokens = [];
    private int _at;

    private FilterParser(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                word.Append(text[i]).Append(text[++i]);
            }
            else if (Signs.Contains(text[i], StringComparison.Ordinal))
            {
                EndWord();
                _tokens.Add(text[i].ToString());
            }
            else
            {
                word.Append(text[i]);
            }
        }
        EndWord();

        void EndWord()
        {
            if (word.ToString().Trim() is { Length: > 0 } trimmed)
                _tokens.Add(trimmed);
            word.Clear();
        }
    }

    private string? Current => _at < _tokens.Count ? _tokens[_at] : null;

    /// <summary>The expression, or null when it is not one; the test platform then says why.</summary>
    public static FilterNode? TryParse(string text)
    {
        var parser = new FilterParser(text);
        var node = parser.Or();
        return parser.Current is null ? node : null;
    }

    private FilterNode? Or() => Chain(And, "|");

    private FilterNode? And() => Chain(Operand, "&");

    private FilterNode? Chain(Func<FilterNode?> operand, string sign)
    {
        var left = operand();
        while (left is not null && Current == sign)
        {
            _at++;
            left = operand() is { } right ? new FilterPair(left, right, sign == "&") : null;
        }
        return left;
    }

    private FilterNode? Operand()
    {
        switch (Current)
        {
            case null or ")" or "&" or "|":
                return null;
            case "(":
                _at++;
                var inner = Or();
                if (inner is null || Current != ")")
                    return null;
                _at++;
                return inner;
            default:
                return Condition(_tokens[_at++]);
        }
    }

    private static FilterCondition Condition(string text)
    {
        var sign = text.IndexOfAny(['=', '~']);
        if (sign <= 0)
            return new("FullyQualifiedName", Unescape(text), Contains: true, Negated: false);
        var negated = text[sign - 1] == '!';
        var property = text[..(negated ? sign - 1 : sign)].Trim();
        return new(property, Unescape(text[(sign + 1)..].Trim()), text[sign] == '~', negated);
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }
}
