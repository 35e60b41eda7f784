namespace CodingAgentBench.Harness.Filters;

#pragma warning disable MA0048 // The three shapes of one expression.

/// <summary>A VSTest filter expression.</summary>
internal abstract record FilterNode
{
    public abstract IEnumerable<FilterCondition> Conditions { get; }
}

/// <summary>`left &amp; right` or `left | right`.</summary>
internal sealed record FilterPair(FilterNode Left, FilterNode Right, bool And) : FilterNode
{
    public override IEnumerable<FilterCondition> Conditions => Left.Conditions.Concat(Right.Conditions);
}

/// <summary>`property = value` and its kin.</summary>
/// <param name="Contains">The operator is `~` or `!~`.</param>
/// <param name="Negated">The operator is `!=` or `!~`.</param>
internal sealed record FilterCondition(string Property, string Value, bool Contains, bool Negated) : FilterNode
{
    public override IEnumerable<FilterCondition> Conditions => [this];

    public override string ToString() => $"{Property}{(Negated ? "!" : "")}{(Contains ? "~" : "=")}{Value}";

    public bool Matches(string value) => Contains
        ? value.Contains(Value, StringComparison.OrdinalIgnoreCase)
        : value.Equals(Value, StringComparison.OrdinalIgnoreCase);
}
