using System.Diagnostics;
using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Benchmarks;

/// <summary>Making the rows of ever larger matrices: all of them, and only those of one cell.</summary>
internal static class RowBenchmark
{
    private const int Tuis = 10;
    private const int Models = 14;
    private const int Tasks = 25;
    private const int Repetitions = 9;

    public static async Task RunAsync()
    {
        Console.WriteLine("rows: making test rows (medians; per row relative to the first line)");
        double? first = null;
        // 3,500 and 10,500 are the published matrix with one and three runs.
        foreach (var runs in new[] { 1, 3, 29 })
        {
            using var folder = new MatrixFolder(Tuis, Models, Tasks, runs);
            var matrix = CellMatrix.Read(new RepositoryRoot(folder.Path));
            var (all, one, read) = (new Sample(), new Sample(), new Sample());
            var count = 0;
            for (var i = 0; i <= Repetitions; i++)
            {
                var warm = i > 0;
                Measure(all, warm, () => count = matrix.Rows(RowFilter.Everything).Count());
                Measure(one, warm, () => _ = matrix.Rows(RowFilter.Parse("tui=tui-3&model=model-5&task=polyglot/task-7")).Count());
                Measure(read, warm, () => CellMatrix.Read(new RepositoryRoot(folder.Path)));
            }
            var perRow = all.Median / count;
            first ??= perRow;
            Console.WriteLine(
                $"  {count,7:N0} rows: all {all.Median,7:0.0} ms ({perRow * 1000:0.00} µs a row, {perRow / first:0.00}×), one cell {one.Median,6:0.00} ms, reading the files {read.Median,5:0.0} ms");
        }
        await Task.CompletedTask;
    }

    private static void Measure(Sample sample, bool counts, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        if (counts)
            sample.Add(watch.Elapsed);
    }
}
