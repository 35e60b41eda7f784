using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pages.Boards;

#pragma warning disable MA0048 // A table and its rows read best on one screen.

/// <summary>Pass rates of a lane: TUIs down, models across.</summary>
/// <param name="HasPooled">The first rate of a row is over all models; and the row without a TUI is over all TUIs.</param>
public sealed record BoardMatrix(string Lane, IReadOnlyList<string> Models, bool HasPooled, IReadOnlyList<MatrixRow> Rows)
{
    /// <param name="groups">Of one lane and one slice.</param>
    internal static BoardMatrix Of(string lane, IReadOnlyList<BoardGroup> groups)
    {
        var rates = groups.ToDictionary(group => (group.Tui, group.Model));
        var hasPooled = groups.Any(group => group.Model is null);
        string[] models = [.. groups.Select(group => group.Model).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        // The best over all models first; where that says nothing, by name.
        var tuis = groups.Select(group => group.Tui).OfType<string>().Distinct()
            .OrderByDescending(tui => rates.GetValueOrDefault((tui, null))?.Scores?.Ships.Value).ThenBy(tui => tui, StringComparer.Ordinal);
        return new(lane, models, hasPooled, [.. tuis.Select(Row), .. hasPooled ? new[] { Row(null) } : []]);

        MatrixRow Row(string? tui) => new(
            tui, [.. (hasPooled ? new string?[] { null } : []).Concat(models).Select(model => MatrixRate.Of(model, rates.GetValueOrDefault((tui, model))))]);
    }
}

public sealed record MatrixRow(string? Tui, IReadOnlyList<MatrixRate> Rates);

/// <param name="Value">Null where nothing is scored.</param>
public sealed record MatrixRate(string? Model, int Passed, int Scored, double? Value, Interval? Interval)
{
    internal static MatrixRate Of(string? model, BoardGroup? group) => new(
        model, group?.Evidence.Passed ?? 0, group?.Evidence.Scored ?? 0, group?.Scores?.Ships.Value, group?.Scores?.Ships.Interval);
}
