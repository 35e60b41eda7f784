using System.Diagnostics;

namespace CodingAgentBench.Benchmarks;

/// <summary>Times in milliseconds of one thing, measured in turn with another.</summary>
internal sealed class Sample
{
    private readonly List<double> _milliseconds = [];

    public double Median
    {
        get
        {
            var sorted = _milliseconds.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>Median of the ratios pair by pair, which a drift of the machine's speed does not move.</summary>
    public double RatioTo(Sample other)
    {
        var ratios = new Sample();
        ratios._milliseconds.AddRange(_milliseconds.Zip(other._milliseconds, (a, b) => a / b));
        return ratios.Median;
    }

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public async Task AddAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        Add(watch.Elapsed);
    }
}
