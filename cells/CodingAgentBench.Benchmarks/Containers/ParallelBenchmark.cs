using System.Diagnostics;
using CodingAgentBench.Gateway;
using CodingAgentBench.Gateway.Control;

namespace CodingAgentBench.Benchmarks.Containers;

/// <summary>
/// Sixteen cells at once with a model that answers after two seconds. The ideal on a machine with enough processors is one
/// such cell's own time; on this one it is no less than the cells' processor time shared out.
/// </summary>
internal static class ParallelBenchmark
{
    private const int Cells = 16;
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        await using var endpoint = await ModelGateway.StartAsync(TimeProvider.System, CancellationToken.None);
        using var session = endpoint.Open(new(
            "model", int.MaxValue, new("none", null, null, null, null), new SlowBackend(new ControlBackend(ControlPlan.Nop), Thinking)));
        await using var bench = await ContainerBench.StartAsync(
            ("CAB_BASE_URL", session.BaseUrl), ("CAB_API_KEY", session.Key), ("CAB_MODEL", "model"), ("CAB_PREFLIGHT", "no"));

        await bench.RunAsync("local");
        var alone = await TimeAsync(() => bench.RunAsync("local"));
        var (busyBefore, watch) = (Busy(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Cells).Select(_ => bench.RunAsync("local")));
        var together = watch.Elapsed;
        var shared = (Busy() - busyBefore) / Environment.ProcessorCount;

        Console.WriteLine($"parallel: {Cells} cells at once, {Environment.ProcessorCount} processors, a model that answers after {Thinking.TotalSeconds} s");
        Console.WriteLine($"  one alone {alone.TotalSeconds:0.00} s, all together {together.TotalSeconds:0.00} s, ratio {together / alone:0.00}×");
        Console.WriteLine($"  processor time of the whole machine, shared out: {shared:0.00} s; the ideal here is {Math.Max(alone.TotalSeconds, shared):0.00} s, ratio {together.TotalSeconds / Math.Max(alone.TotalSeconds, shared):0.00}×");
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed;
    }

    /// <summary>Seconds that the processors of this machine have worked so far, the engine's own included (proc(5): /proc/stat).</summary>
    private static double Busy()
    {
        var times = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(double.Parse).ToArray();
        return (times.Take(8).Sum() - times[3] - times[4]) / 100;
    }
}
