using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Compare;

/// <summary>How far an axis must reach to both sides of 0 for a difference and its interval to be seen on it.</summary>
internal static class DifferenceAxis
{
    private static readonly double[] Limits = [0.05, 0.1, 0.25, 0.5];

    public static double Limit(Difference difference)
    {
        double[] shown = [difference.Value, difference.Interval?.Low ?? 0, difference.Interval?.High ?? 0];
        var furthest = shown.Max(Math.Abs);
        return Limits.Where(limit => limit >= furthest).DefaultIfEmpty(1).First();
    }
}
