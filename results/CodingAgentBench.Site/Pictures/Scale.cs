namespace CodingAgentBench.Site.Pictures;

/// <summary>Where a value is on an axis. What lies beyond the ends is put on them, so that no mark leaves its picture.</summary>
/// <param name="From">Where <paramref name="Low"/> is; it may be behind <paramref name="To"/>, as on an axis that goes up.</param>
/// <param name="Ticks">Round values from low to high.</param>
public sealed record Scale(double Low, double High, double From, double To, bool IsLog, IReadOnlyList<double> Ticks)
{
    private const double Wide = 20;

    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>A share, from 0 to 1.</summary>
    public static Scale Share(double from, double to) => new(0, 1, from, to, IsLog: false, [0, 0.25, 0.5, 0.75, 1]);

    /// <summary>From 0 to a round number that has room for all values; logarithmic where the largest is more than twenty times the smallest.</summary>
    public static Scale Amounts(IReadOnlyCollection<double> values, double from, double to)
    {
        var (min, max) = values.Count == 0 ? (0, 0) : (values.Min(), values.Max());
        return min > 0 && max / min > Wide ? Log(min, max, from, to) : Linear(max, from, to);
    }

    public double At(double value)
    {
        var share = IsLog ? (Math.Log(Math.Max(value, double.Epsilon)) - Math.Log(Low)) / (Math.Log(High) - Math.Log(Low)) : (value - Low) / (High - Low);
        return Math.Round(From + (Math.Clamp(share, 0, 1) * (To - From)), 1);
    }

    private static Scale Linear(double max, double from, double to)
    {
        var step = Round(max > 0 ? max / 4 : 0.25);
        var count = (int)Math.Max(1, Math.Ceiling((max / step) - 1e-9));
        return new(0, count * step, from, to, IsLog: false, [.. Enumerable.Range(0, count + 1).Select(i => i * step)]);
    }

    private static Scale Log(double min, double max, double from, double to)
    {
        var decade = Math.Floor(Math.Log10(min));
        var all = Enumerable.Range(0, (int)(Math.Ceiling(Math.Log10(max)) - decade) + 1)
            .SelectMany(i => Steps[..3].Select(step => step * Math.Pow(10, decade + i)))
            .ToList();
        var (low, high) = (all.FindLastIndex(tick => tick <= min), all.FindIndex(tick => tick >= max));
        var ticks = all[low..(high + 1)];
        // Over many decades there is only room for the powers of ten.
        var shown = ticks.Count <= 8 ? ticks : [.. ticks.Where((_, i) => (low + i) % 3 == 0)];
        return new(ticks[0], ticks[^1], from, to, IsLog: true, shown);
    }

    /// <summary>The next 1, 2 or 5 times a power of ten.</summary>
    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return Steps.First(round => round * power >= step * (1 - 1e-9)) * power;
    }
}
