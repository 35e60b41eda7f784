namespace CodingAgentBench.Results.Board;

/// <summary>One TUI with one model, over the cells of a run. Medians are over scored cells; null without any.</summary>
/// <param name="Scored">Cells with a verdict: the denominator.</param>
/// <param name="Excluded">Cells without one, by outcome.</param>
public sealed record BoardEntry(
    string Tui,
    string Model,
    string Lane,
    int Scored,
    int Passed,
    IReadOnlyDictionary<string, int> Excluded,
    double? MeanComposite,
    double? MedianTokens,
    double? MedianAgentMs);
