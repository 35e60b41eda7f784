using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>The pass rates of all pairs of a model as the board compares them, over all tasks.</summary>
internal sealed class BoardDifferences(Contest contest)
{
    private readonly Dictionary<(string, string), Difference?> _pairs = contest.Comparisons.ToDictionary(pair => (pair.TuiA, pair.TuiB), pair => pair.PassRate);

    /// <returns><paramref name="a"/>'s less <paramref name="b"/>'s; null without a common task.</returns>
    public Difference? Of(string a, string b)
    {
        if (_pairs.TryGetValue((a, b), out var difference))
            return difference;
        return _pairs.GetValueOrDefault((b, a)) is not { } other
            ? null
            : other with { Value = -other.Value, Interval = other.Interval is { } range ? new(-range.High, -range.Low) : null };
    }
}
