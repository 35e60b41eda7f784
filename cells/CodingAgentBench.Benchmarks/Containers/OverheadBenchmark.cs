using System.Diagnostics;

namespace CodingAgentBench.Benchmarks.Containers;

/// <summary>A cell of `control/nop` through the harness, against a script that does the same with containers and nothing else.</summary>
internal static class OverheadBenchmark
{
    private const int Pairs = 15;
    private const int WarmUp = 3;

    public static async Task RunAsync()
    {
        await using var bench = await ContainerBench.StartAsync();
        var image = await bench.ImageAsync();
        var script = Path.Combine(AppContext.BaseDirectory, "Containers", "bare-cell.sh");
        var (bare, cell, teardown) = (new Sample(), new Sample(), new Sample());
        var (bareCpu, cellCpu) = (new Sample(), new Sample());
        for (var i = -WarmUp; i < Pairs; i++)
        {
            var (bareTime, bareSeconds, _) = await MeasureAsync(() => ScriptAsync(script, image, bench.Files));
            var (cellTime, cellSeconds, removed) = await MeasureAsync(() => bench.RunAsync("control/nop"));
            if (i < 0)
                continue;
            bare.Add(bareTime);
            cell.Add(cellTime);
            teardown.Add(TimeSpan.FromMilliseconds(removed));
            bareCpu.Add(bareSeconds);
            cellCpu.Add(cellSeconds);
        }
        Console.WriteLine($"overhead: a nop cell in containers against a bare script with the same container operations, {Pairs} pairs (medians)");
        Console.WriteLine($"  wall: script {bare.Median:0} ms, cell {cell.Median:0} ms, ratio {cell.RatioTo(bare):0.00}×");
        Console.WriteLine($"  CPU of the client side: script {bareCpu.Median:0} ms, cell {cellCpu.Median:0} ms, ratio {cellCpu.RatioTo(bareCpu):0.00}×");
        Console.WriteLine($"  teardown of the agent's container: {teardown.Median:0} ms");
    }

    private static async Task<(TimeSpan Wall, TimeSpan Cpu, long Result)> MeasureAsync(Func<Task<long>> action)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), CpuClock.Seconds);
        var result = await action();
        return (watch.Elapsed, TimeSpan.FromSeconds(CpuClock.Seconds - cpu), result);
    }

    private static async Task<long> ScriptAsync(string script, string image, string files)
    {
        using var process = Process.Start("bash", [script, image, files]);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"{script} failed");
    }
}
