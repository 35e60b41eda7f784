namespace CodingAgentBench.Site.Pages.Choose;

#pragma warning disable MA0048 // A question and what is found read best on one screen.

/// <param name="Names">Several where they are exactly equal.</param>
/// <param name="Tied">Others that cannot be told from the first, of all <paramref name="Others"/>.</param>
internal sealed record ChooseFinding(Sureness Sure, IReadOnlyList<string> Names, int Tied, int Others, string Why)
{
    public static ChooseFinding CannotSay(string why) => new(Sureness.CannotSay, [], 0, 0, why);
}

/// <summary>Who of a lineup is best, by what matters most.</summary>
internal sealed class ChooseQuestion
{
    private readonly ChooseWords _words;
    private readonly Lineup _lineup;
    private readonly string _seed;
    private readonly string? _silence;
    private readonly Choice? _byPassRate;

    /// <param name="published">Differences that the board has; null where it has none of this kind.</param>
    public ChooseQuestion(ChooseWords words, Lineup lineup, string seed, BoardDifferences? published)
    {
        (_words, _lineup, _seed, _silence) = (words, lineup, seed, words.Silence(lineup));
        Right = _silence is null
            ? OfPassRate(_byPassRate = Choice.ByPassRate(lineup, $"{seed}|pass rate", published), published)
            : ChooseFinding.CannotSay(_silence);
    }

    public ChooseFinding Right { get; }

    /// <summary>Among those who are not clearly worse than the best: cheap and wrong is no bargain.</summary>
    public ChooseFinding Cost(ChooseMeasure measure)
    {
        if (_byPassRate is not { } byPassRate)
            return ChooseFinding.CannotSay(_silence!);
        // Whoever used nothing was not counted.
        var among = byPassRate.Best.Concat(byPassRate.Tied).Where(candidate => candidate.Passed > 0 && candidate.Tasks.Sum(measure.Of) > 0).ToList();
        if (among.Count == 0)
            return ChooseFinding.CannotSay($"The {measure.Name} were not counted.");
        var choice = Choice.ByCost(among, _lineup.Candidates.Count, measure.Of, $"{_seed}|{measure.Name}");
        return Found(choice, _words.Cost(choice, measure, byPassRate.Worse.Count));
    }

    private ChooseFinding OfPassRate(Choice choice, BoardDifferences? published)
    {
        if (choice.Best.Count == _lineup.Candidates.Count)
            return ChooseFinding.CannotSay(_words.AllEqual(choice));
        return Found(choice, ChooseWords.Right(choice, (a, b) =>
        {
            if (published?.Of(a.Name, b.Name) is { } known)
                return (known.Value, known.Interval);
            var pair = Choice.Paired(a, b, _seed);
            return (pair.Difference, pair.Interval);
        }));
    }

    private static ChooseFinding Found(Choice choice, string why)
    {
        var tied = choice.Best.Count - 1 + choice.Tied.Count;
        return new(choice.IsClear ? Sureness.Clear : Sureness.Leaning, [.. choice.Best.Select(candidate => candidate.Name)], tied, tied + choice.Worse.Count, why);
    }
}
