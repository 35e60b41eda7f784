using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>One line of the board: a TUI with a model, or one of them over all of the other.</summary>
/// <param name="Group">As in leaderboard.json.</param>
/// <param name="Rank">By composite among the TUIs of the model; null in a slice, and for whoever scores nothing.</param>
/// <param name="IsShared">Others have the same rank.</param>
/// <param name="Best">The TUI on the first place, where it is another one and the two can be compared.</param>
/// <param name="Identity">What all cells of the line share; null where something is pooled.</param>
/// <param name="Differing">Fields of the key that they do not share, and how many values each has.</param>
public sealed record BoardLine(
    BoardGroup Group, Ranked? Rank, bool IsShared, string? Best, CellKeyFacts? Identity, IReadOnlyDictionary<string, int> Differing)
{
    /// <summary>Scored runs without a full token count, on any task: where there are some, the tokens are at least what they come to.</summary>
    public int Uncounted { get; init; }
}
