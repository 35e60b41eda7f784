namespace CodingAgentBench.Harness.Filters;

/// <summary>
/// The filter that `dotnet test` was given, asked before a row exists: rows that it rules out need not be made.
/// Three-valued (Kleene 1952): what cannot be known yet never rules a row out. The test platform filters what is left.
/// </summary>
public sealed class RowFilter
{
    /// <summary>Names that belong to tests rather than to traits, as the test platform and xunit know them.</summary>
    private static readonly string[] TestProperties = ["FullyQualifiedName", "DisplayName", "Name", "ClassName", "Id"];

    private readonly FilterNode? _expression;

    private RowFilter(FilterNode? expression) => _expression = expression;

    public static RowFilter Everything { get; } = new(null);

    internal IEnumerable<FilterCondition> Conditions => _expression?.Conditions ?? [];

    public static RowFilter Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Everything : new(FilterParser.TryParse(text));

    /// <summary>False when no row with these traits, whatever others it has, can pass.</summary>
    public bool MayAllow(params ReadOnlySpan<(string Name, string Value)> known) =>
        _expression is null || Evaluate(_expression, known, complete: false) != false;

    /// <summary>False when a row with exactly these traits cannot pass.</summary>
    public bool Allows(IReadOnlyList<(string Name, string Value)> traits) =>
        _expression is null || Evaluate(_expression, [.. traits], complete: true) != false;

    internal static bool IsTestProperty(string name) => TestProperties.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool? Evaluate(FilterNode node, ReadOnlySpan<(string Name, string Value)> traits, bool complete)
    {
        if (node is FilterCondition condition)
            return Evaluate(condition, traits, complete);
        var pair = (FilterPair)node;
        var left = Evaluate(pair.Left, traits, complete);
        // `false and x` is false, `true or x` is true, whatever x.
        if (left == !pair.And)
            return left;
        var right = Evaluate(pair.Right, traits, complete);
        return right == !pair.And ? right : left is null || right is null ? null : right;
    }

    private static bool? Evaluate(FilterCondition condition, ReadOnlySpan<(string Name, string Value)> traits, bool complete)
    {
        if (IsTestProperty(condition.Property))
            return null;
        var named = false;
        foreach (var (name, value) in traits)
        {
            if (!name.Equals(condition.Property, StringComparison.OrdinalIgnoreCase))
                continue;
            named = true;
            if (condition.Matches(value))
                return !condition.Negated;
        }
        return named || complete ? condition.Negated : null;
    }
}
