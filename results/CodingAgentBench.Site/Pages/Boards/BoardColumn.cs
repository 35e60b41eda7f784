using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>A column of numbers.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Value">What it is sorted by.</param>
internal sealed record BoardColumn(string Key, string Name, Func<BoardLine, string> Text, Func<BoardLine, double?> Value)
{
    /// <summary>Of a share that is also drawn.</summary>
    public Func<BoardLine, Interval?>? Interval { get; private init; }

    public bool ForNerds { get; private init; }

    /// <param name="all">Of the page; a column that is empty in all of them is left out.</param>
    public static IReadOnlyList<BoardColumn> Of(IReadOnlyList<BoardLine> all) =>
    [
        new("ships", "Ships", line => Wording.Percent(line.Group.Scores?.Ships.Value, line.Group.Scores?.Ships.Interval), line => line.Group.Scores?.Ships.Value)
        {
            Interval = line => line.Group.Scores?.Ships.Interval,
        },
        new("stays", "Stays", line => line.Group.Scores?.Stays is { Share: { } share } stays ? $"{Wording.Percent(share)} of {stays.Cells:#,0}" : Wording.Gap, line => line.Group.Scores?.Stays.Share),
        Counted("tokens", "Tokens /\u00a0correct", scores => scores.Costs.TokensPerCorrect, value => Wording.Number(value, "#,0")),
        Number("seconds", "Seconds /\u00a0correct", scores => scores.Costs.SecondsPerCorrect, Wording.Amount),
        .. Known(all, Counted("usd", "USD /\u00a0correct", scores => scores.Money?.UsdPerCorrect, value => Wording.Number(value, "0.0000"))),
        .. Known(all, Number("gpu", "GPU-hours /\u00a0correct", scores => scores.Money?.GpuHoursPerCorrect, value => Wording.Number(value, "0.0000"))),
        new("composite", "Composite", line => Wording.Score(line.Group.Scores?.Composite), line => line.Group.Scores?.Composite.Value)
        {
            Interval = line => line.Group.Scores?.Composite.Interval,
        },
        new("scored", "Scored", line => $"{line.Group.Evidence.Scored:#,0}", line => line.Group.Evidence.Scored),
        new("passed", "Passed", line => $"{line.Group.Evidence.Passed:#,0}", line => line.Group.Evidence.Passed),
        new("excluded", "Excluded", line => Wording.Excluded(line.Group.Evidence), line => line.Group.Evidence.Runs - line.Group.Evidence.Scored),
        Nerds("tasks", "Tasks", scores => scores.Ships.Clusters, scores => $"{scores.Ships.Clusters}"),
        Nerds("k", "k", scores => scores.PassAtK[^1].K, scores => $"{scores.PassAtK[^1].K}"),
        Nerds("any", "pass@k", scores => scores.PassAtK[^1].AnyOf, scores => Wording.Percent(scores.PassAtK[^1].AnyOf)),
        Nerds("all", "pass^k", scores => scores.PassAtK[^1].AllOf, scores => Wording.Percent(scores.PassAtK[^1].AllOf)),
        Axis("quality", "Quality", axes => axes.Quality),
        Axis("cost", "Cost", axes => axes.Cost),
        Axis("latency", "Latency", axes => axes.Latency),
        Axis("blast", "Blast", axes => axes.Blast),
        Nerds("p50", "Seconds p50", scores => scores.AgentSeconds.P50, scores => Wording.Amount(scores.AgentSeconds.P50)),
        Nerds("p95", "Seconds p95", scores => scores.AgentSeconds.P95, scores => Wording.Amount(scores.AgentSeconds.P95)),
        Nerds("fidelity", "Constraints honoured", scores => scores.Fidelity.Value, scores => Wording.PartOf(scores.Fidelity.Part, scores.Fidelity.Whole)),
        Nerds("scope", "Files in scope", scores => scores.Blast.Value, scores => Wording.PartOf(scores.Blast.Part, scores.Blast.Whole)),
        Refused("refused", "Rightly refused", refusals => (refusals.RightlyRefused, refusals.RightlyRefused + refusals.WronglyDone)),
        Refused("declined", "Wrongly refused", refusals => (refusals.WronglyRefused, refusals.WronglyRefused + refusals.RightlyDone)),
    ];

    private static IEnumerable<BoardColumn> Known(IReadOnlyList<BoardLine> all, BoardColumn column) => all.Any(line => column.Value(line) is not null) ? [column] : [];

    private static BoardColumn Number(string key, string name, Func<Scores, double?> value, Func<double?, string> text) =>
        new(key, name, line => text(line.Group.Scores is { } scores ? value(scores) : null), line => line.Group.Scores is { } scores ? value(scores) : null);

    /// <summary>Made of token counts.</summary>
    private static BoardColumn Counted(string key, string name, Func<Scores, double?> value, Func<double?, string> text)
    {
        var column = Number(key, name, value, text);
        return column with { Text = line => (line.Uncounted > 0 && column.Value(line) is not null ? "≥ " : "") + column.Text(line) };
    }

    private static BoardColumn Nerds(string key, string name, Func<Scores, double?> value, Func<Scores, string> text) =>
        new(key, name, line => line.Group.Scores is { } scores ? text(scores) : Wording.Gap, line => line.Group.Scores is { } scores ? value(scores) : null) { ForNerds = true };

    private static BoardColumn Axis(string key, string name, Func<AxisMeans, double?> value) => Nerds(key, name, scores => value(scores.Axes), scores => Wording.Number(value(scores.Axes), "0.000"));

    private static BoardColumn Refused(string key, string name, Func<Refusals, (int Part, int Whole)> counts) => Nerds(
        key, name, scores => counts(scores.Refusals) is { Whole: > 0 } some ? (double)some.Part / some.Whole : null, scores => Wording.PartOf(counts(scores.Refusals).Part, counts(scores.Refusals).Whole));
}
