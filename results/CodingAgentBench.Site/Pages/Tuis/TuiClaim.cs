using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>The tokens that a TUI says it used with a model, beside those that the gateway counted: medians over runs that have both.</summary>
/// <param name="Ratio">Claimed / counted; 1 is the same.</param>
public sealed record TuiClaim(string Lane, string Model, int Runs, double Claimed, double Counted, double Ratio)
{
    internal static IReadOnlyList<TuiClaim> Of(IEnumerable<Row> counted) =>
    [
        .. counted.Where(row => row is { Agent.Claimed: not null, Tokens: { Complete: true, Total: > 0 } })
            .GroupBy(row => (row.Lane, row.Key.Model))
            .OrderBy(model => model.Key.Lane == Leaderboard.ControlLane).ThenBy(model => model.Key.Lane, StringComparer.Ordinal).ThenBy(model => model.Key.Model, StringComparer.Ordinal)
            .Select(model => new TuiClaim(
                model.Key.Lane, model.Key.Model, model.Count(), Median(model, Said), Median(model, row => row.Tokens.Total), Median(model, row => Said(row) / row.Tokens.Total))),
    ];

    private static double Said(Row row) => (double)row.Agent.Claimed!.Prompt + row.Agent.Claimed.Completion;

    private static double Median(IEnumerable<Row> rows, Func<Row, double> value) => Quantile.Of([.. rows.Select(value).Order()], 0.5);
}
