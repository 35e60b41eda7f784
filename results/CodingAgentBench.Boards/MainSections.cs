using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>The board itself, and what is behind its numbers.</summary>
internal static class MainSections
{
    private static readonly string[] Reading =
    [
        "Ships is the share of scored runs that passed, Stays the share of cells whose reruns all agree, and Costs is what all runs used, failed ones too, for each that passed. "
        + "Intervals are 95 %, clustered by task. A rank is by composite among the TUIs of a model, over the tasks that all of them have a scored run on; "
        + "the places that are as likely stand in brackets, and = marks a shared one; whoever scores nothing has none. — is an honest gap.",
    ];

    public static IEnumerable<Section> Of(Leaderboard board)
    {
        var places = Places(board);
        yield return new("TUI × model", Reading, Table(board, Ranked(board, places), [("rank", line => Place(places, line))]));
        if (Pooled(board, group => group.Model is null) is { Count: > 0 } tuis)
            yield return new("TUIs over all models", [], Table(board, tuis, []));
        if (Pooled(board, group => group.Tui is null) is { Count: > 0 } models)
            yield return new("Models over all TUIs", [], Table(board, models, []));
        yield return new(
            "Behind the numbers",
            ["pass@k: at least one of k runs passes; pass^k: all do. Quality is over scored runs; cost, latency and blast are over passed ones, for failing fast is no virtue. "
                + "Agent s is the CLI's own time per scored run, without waiting for a throttled endpoint. Refused rightly: of the tasks that should be; wrongly: of the others."],
            Behind(Ranked(board, places)));
    }

    private static PageTable Table(Leaderboard board, IReadOnlyList<BoardGroup> lines, (string Name, Func<BoardGroup, string> Text)[] last)
    {
        var columns = new List<(Column Column, Func<BoardGroup, string> Text)>();
        Add(lines.Any(line => line.Tui is not null), Column.Text("TUI"), line => line.Tui!);
        Add(lines.Any(line => line.Model is not null), Column.Text("model"), line => line.Model!);
        Add(lines.Select(line => line.Lane).Distinct().Count() > 1, Column.Text("lane"), line => line.Lane);
        Add(true, Column.Number("scored"), line => $"{line.Evidence.Scored:#,0}");
        Add(true, Column.Number("passed"), line => $"{line.Evidence.Passed:#,0}");
        Add(true, Column.Text("excluded"), line => Wording.Excluded(line.Evidence));
        Add(true, Column.Number("Ships"), line => Wording.Percent(line.Scores?.Ships.Value, line.Scores?.Ships.Interval));
        Add(true, Column.Number("Stays"), line => line.Scores?.Stays is { Share: { } share } stays ? $"{Wording.Percent(share)} of {stays.Cells:#,0}" : Wording.Gap);
        Add(true, Column.Number("tokens / correct"), line => Wording.Number(line.Scores?.Costs.TokensPerCorrect, "#,0"));
        Add(true, Column.Number("s / correct"), line => Wording.Amount(line.Scores?.Costs.SecondsPerCorrect));
        Add(board.Lines.Any(line => line.Scores?.Money?.Usd is not null), Column.Number("USD / correct"), line => Wording.Number(line.Scores?.Money?.UsdPerCorrect, "0.0000"));
        Add(board.Lines.Any(line => line.Scores?.Money?.GpuHours is not null), Column.Number("GPU-hours / correct"), line => Wording.Number(line.Scores?.Money?.GpuHoursPerCorrect, "0.0000"));
        Add(true, Column.Number("composite"), line => Wording.Score(line.Scores?.Composite));
        foreach (var (name, text) in last)
            Add(true, Column.Number(name), text);
        return new([.. columns.Select(column => column.Column)], [.. lines.Select(line => columns.Select(column => column.Text(line)).ToList())]);

        void Add(bool isThere, Column column, Func<BoardGroup, string> text)
        {
            if (isThere)
                columns.Add((column, text));
        }
    }

    private static PageTable Behind(IReadOnlyList<BoardGroup> lines) => new(
        [
            Column.Text("TUI"), Column.Text("model"), Column.Number("tasks"), Column.Number("k"), Column.Number("pass@k"), Column.Number("pass^k"), Column.Number("quality"),
            Column.Number("cost"), Column.Number("latency"), Column.Number("blast"), Column.Number("constraints honoured"), Column.Number("files in scope"),
            Column.Number("agent s p50"), Column.Number("p95"), Column.Number("refused rightly"), Column.Number("wrongly"),
        ],
        [
            .. from line in lines
               where line.Scores is not null
               let scores = line.Scores
               let most = scores.PassAtK[^1]
               let refusals = scores.Refusals
               select (IReadOnlyList<string>)
               [
                   line.Tui!, line.Model!, $"{scores.Ships.Clusters}", $"{most.K}", Wording.Percent(most.AnyOf), Wording.Percent(most.AllOf),
                   Wording.Number(scores.Axes.Quality, "0.000"), Wording.Number(scores.Axes.Cost, "0.000"), Wording.Number(scores.Axes.Latency, "0.000"),
                   Wording.Number(scores.Axes.Blast, "0.000"), Wording.PartOf(scores.Fidelity.Part, scores.Fidelity.Whole), Wording.PartOf(scores.Blast.Part, scores.Blast.Whole),
                   Wording.Amount(scores.AgentSeconds.P50), Wording.Amount(scores.AgentSeconds.P95),
                   Wording.PartOf(refusals.RightlyRefused, refusals.RightlyRefused + refusals.WronglyDone),
                   Wording.PartOf(refusals.WronglyRefused, refusals.WronglyRefused + refusals.RightlyDone),
               ],
        ]);

    private static List<BoardGroup> Pooled(Leaderboard board, Func<BoardGroup, bool> isPooled) =>
        [.. board.Groups.Where(group => group is { Bucket: null, Language: null, Dimension: null } && isPooled(group))];

    private static Dictionary<(string Lane, string Model, string Tui), (Standing Standing, bool IsShared)> Places(Leaderboard board) => (
        from contest in board.Contests
        from standing in contest.Standings
        select (Key: (contest.Lane, contest.Model, standing.Tui), standing, IsShared: contest.Standings.Count(other => other.CompositeRank.Rank == standing.CompositeRank.Rank) > 1))
        .ToDictionary(place => place.Key, place => (place.standing, place.IsShared));

    private static string Place(Dictionary<(string Lane, string Model, string Tui), (Standing Standing, bool IsShared)> places, BoardGroup line) =>
        places.TryGetValue((line.Lane, line.Model!, line.Tui!), out var place) && place.Standing.Composite > 0
            ? Wording.Rank(place.Standing.CompositeRank, place.IsShared)
            : Wording.Gap;

    private static List<BoardGroup> Ranked(Leaderboard board, Dictionary<(string Lane, string Model, string Tui), (Standing Standing, bool IsShared)> places) =>
    [
        .. board.Lines.OrderBy(line => line.Lane, StringComparer.Ordinal).ThenBy(line => line.Model, StringComparer.Ordinal)
            .ThenBy(line => places.TryGetValue((line.Lane, line.Model!, line.Tui!), out var place) ? place.Standing.CompositeRank.Rank : int.MaxValue)
            .ThenBy(line => line.Tui, StringComparer.Ordinal),
    ];
}
