using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>The pass rates of the pairs of a model as the board compares them.</summary>
/// <param name="tasks">
/// That a whole lineup has in common. A pair is compared over the tasks that the two have in common; where those are more,
/// the two answers need not agree, and the board's is none of this lineup.
/// </param>
internal sealed class BoardDifferences(Contest contest, int tasks)
{
    private readonly Dictionary<(string, string), Difference?> _pairs = contest.Comparisons
        .Where(pair => pair.Tasks == tasks)
        .ToDictionary(pair => (pair.TuiA, pair.TuiB), pair => pair.PassRate);

    /// <returns><paramref name="a"/>'s less <paramref name="b"/>'s; null where the board has none over these tasks.</returns>
    public Difference? Of(string a, string b)
    {
        if (_pairs.TryGetValue((a, b), out var difference))
            return difference;
        return _pairs.GetValueOrDefault((b, a)) is not { } other
            ? null
            : other with { Value = -other.Value, Interval = other.Interval is { } range ? new(-range.High, -range.Low) : null };
    }
}
