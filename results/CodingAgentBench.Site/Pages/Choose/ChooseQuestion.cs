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
    private readonly int _claims;
    private readonly string? _silence;
    private readonly Choice? _byPassRate;
    private readonly Func<string, int> _uncounted;

    /// <param name="published">Differences that the board has; null where it has none of this kind.</param>
    /// <param name="claims">Of how many questions like this one the whole answer consists: all of them together may be wrong as often as one.</param>
    /// <param name="uncounted">Of a candidate, the scored runs without a full token count.</param>
    public ChooseQuestion(ChooseWords words, Lineup lineup, string seed, BoardDifferences? published, int claims, Func<string, int> uncounted)
    {
        (_words, _lineup, _seed, _claims, _uncounted, _silence) = (words, lineup, seed, claims, uncounted, words.Silence(lineup));
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
        List<Candidate> good = [.. byPassRate.Best, .. byPassRate.Tied];
        var among = good.Where(candidate => candidate.Passed > 0).ToList();
        // Of whoever was not counted in full there is only a number that is too small.
        if (measure == ChooseMeasure.Tokens && among.Select(candidate => (candidate.Name, Runs: _uncounted(candidate.Name))).FirstOrDefault(candidate => candidate.Runs > 0) is (var name, > 0 and var runs))
            return ChooseFinding.CannotSay(ChooseWords.Uncounted(name, runs));
        // Whoever used nothing was not counted.
        if (among.Exists(candidate => candidate.Tasks.Sum(measure.Of) <= 0))
            return ChooseFinding.CannotSay($"The {measure.Name} were not counted everywhere.");
        var choice = Choice.ByCost(among, _lineup.Candidates.Count, measure.Of, $"{_seed}|{measure.Name}");
        // Two steps: who is not clearly worse, and who of them takes the fewest.
        var sure = among.Count == good.Count && Math.Max(choice.LargestP, byPassRate.LargestP) < Choice.Level / (2 * _claims);
        return Found(choice, sure, _words.Cost(choice, measure, byPassRate.Worse.Count));
    }

    private ChooseFinding OfPassRate(Choice choice, BoardDifferences? published)
    {
        if (choice.Best.Count == _lineup.Candidates.Count)
            return ChooseFinding.CannotSay(_words.AllEqual(choice));
        return Found(choice, choice.LargestP < Choice.Level / _claims, ChooseWords.Right(choice, (a, b) =>
        {
            if (published?.Of(a.Name, b.Name) is { } known)
                return (known.Value, known.Interval);
            var pair = Choice.Paired(a, b, _seed);
            return (pair.Difference, pair.Interval);
        }));
    }

    private static ChooseFinding Found(Choice choice, bool sure, string why)
    {
        var tied = choice.Best.Count - 1 + choice.Tied.Count;
        return new(choice.IsClear && sure ? Sureness.Clear : Sureness.Leaning, [.. choice.Best.Select(candidate => candidate.Name)], tied, tied + choice.Worse.Count,
            why + (choice.IsClear && !sure ? " All steps of the answer together are not sure enough to be called clear." : ""));
    }
}
