using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>Who is best in one respect, and who cannot be told from them.</summary>
/// <param name="Best">Several where they are exactly equal.</param>
/// <param name="Tied">Behind, but against one of the best chance may have done it; the nearest first.</param>
/// <param name="Worse">Behind every one of the best, and that is more than chance.</param>
/// <param name="LargestP">Of the worse, corrected; 0 without any.</param>
internal sealed record Choice(IReadOnlyList<Candidate> Best, IReadOnlyList<Candidate> Tied, IReadOnlyList<Candidate> Worse, double LargestP)
{
    /// <summary>With fewer tasks no two can be told apart: were each lost by the one and won by the other, p would still be 2/2⁵ = 0.06.</summary>
    public const int FewestTasks = 6;

    public const double Level = 0.05;
    private const double Same = 1e-9;

    public bool IsClear => Best.Count == 1 && Tied.Count == 0;

    /// <summary>By pass rate.</summary>
    /// <param name="published">What the board says of two over the same tasks; where it does not of all who are compared here, all are tested here.</param>
    public static Choice ByPassRate(Lineup lineup, string seed, BoardDifferences? published)
    {
        var ordered = lineup.Candidates.OrderByDescending(candidate => candidate.PassRate).ThenByDescending(candidate => candidate.Composite)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal).ToList();
        return Of(ordered, lineup.Candidates.Count, candidate => candidate.PassRate, (best, other) => Paired(best, other, seed).P, (best, other) => published?.Of(best, other)?.PHolm);
    }

    /// <summary>By what a correct task takes, among some of the lineup, all of whom passed something.</summary>
    public static Choice ByCost(IEnumerable<Candidate> among, int candidates, Func<CandidateTask, double> cost, string seed)
    {
        var ordered = among.OrderBy(candidate => PerCorrect(candidate, cost)).ThenBy(candidate => candidate.Name, StringComparer.Ordinal).ToList();
        return Of(ordered, candidates, candidate => PerCorrect(candidate, cost), (best, other) => CostP(best, other, cost, seed), (_, _) => null);
    }

    public static double PerCorrect(Candidate candidate, Func<CandidateTask, double> cost) => candidate.Tasks.Sum(cost) / candidate.Passed;

    public static Paired Paired(Candidate a, Candidate b, string seed) =>
        PairedDifference.Of([.. a.Tasks.Zip(b.Tasks, (one, other) => (one.PassRate, other.PassRate))], $"{seed}|{a.Name}|{b.Name}");

    private static Choice Of(
        List<Candidate> ordered, int candidates, Func<Candidate, double> value, Func<Candidate, Candidate, double> p, Func<string, string, double?> corrected)
    {
        var best = ordered.TakeWhile(candidate => Math.Abs(value(candidate) - value(ordered[0])) <= Same * Math.Max(1, Math.Abs(value(ordered[0])))).ToList();
        var others = ordered[best.Count..];
        var pairs = others.SelectMany(_ => best, (other, leader) => (Leader: leader, Other: other)).ToList();
        var known = pairs.ConvertAll(pair => corrected(pair.Leader.Name, pair.Other.Name));
        var adjusted = known.TrueForAll(p => p is not null)
            ? known.ConvertAll(p => p!.Value)
            : Adjust(pairs.ConvertAll(pair => p(pair.Leader, pair.Other)), candidates);
        // Worse is who is worse than every one of the leaders.
        var largest = adjusted.Chunk(best.Count).Select(ofOther => ofOther.Max()).ToList();
        return new(
            best,
            [.. others.Where((_, i) => largest[i] >= Level)],
            [.. others.Where((_, i) => largest[i] < Level)],
            largest.Where(p => p < Level).DefaultIfEmpty().Max());
    }

    /// <summary>
    /// Who is the best was seen in the same data, so the family is all pairs, and not only those of the best. The pairs that were not
    /// tested count as p = 1, which makes no p smaller than testing them would.
    /// </summary>
    private static List<double> Adjust(List<double> pValues, int candidates) =>
        [.. Holm.Adjust([.. pValues, .. Enumerable.Repeat(1.0, (candidates * (candidates - 1) / 2) - pValues.Count)]).Take(pValues.Count)];

    /// <summary>
    /// Sums over tasks of cost − r·passed, where r is the cost per correct task of both together: the one with the higher sum is the one that
    /// takes more per correct task. Were both the same, each task's two results could as well have been exchanged, which leaves r as it is.
    /// </summary>
    private static double CostP(Candidate a, Candidate b, Func<CandidateTask, double> cost, string seed)
    {
        var rate = (a.Tasks.Sum(cost) + b.Tasks.Sum(cost)) / (a.Passed + b.Passed);
        return Permutation.PValue(
            [.. a.Tasks.Zip(b.Tasks, (one, other) => cost(one) - cost(other) - (rate * (one.Passed - other.Passed)))], $"{seed}|{a.Name}|{b.Name}");
    }
}
