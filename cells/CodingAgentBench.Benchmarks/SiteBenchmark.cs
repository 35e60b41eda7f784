using System.Diagnostics;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Tests.Synthetic;

namespace CodingAgentBench.Benchmarks;

/// <summary>The site of a matrix of the public site's size: 10 TUIs × 14 models × 25 tasks, less the 35 cells that it lacks.</summary>
internal static class SiteBenchmark
{
    private const int Repetitions = 3;

    public static async Task RunAsync()
    {
        using var synthetic = SyntheticContent.Full();
        var content = synthetic.Content;
        Console.WriteLine($"site: {content.Snapshot.Rows.Count:N0} rows of {content.Cells.Count:N0} cells, {Repetitions} times after one warm-up (medians)");
        var (time, processor) = (new Sample(), new Sample());
        for (var i = 0; i <= Repetitions; i++)
        {
            var folder = Directory.CreateTempSubdirectory("codingagentbench-site-").FullName;
            try
            {
                // With nothing remembered from the time before.
                var fresh = content with { };
                var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                var pages = await SiteBuild.WriteAsync(fresh, folder, CancellationToken.None);
                if (i == 0)
                {
                    Console.WriteLine($"  the first time: {watch.Elapsed.TotalSeconds:0.00} s");
                    Describe(folder, pages);
                    continue;
                }
                time.Add(watch.Elapsed);
                processor.Add(Environment.CpuUsage.TotalTime - used);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        Console.WriteLine($"  built in {time.Median / 1000:0.00} s ({processor.Median / 1000:0.00} s of processor time)");
    }

    private static void Describe(string folder, int pages)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Kind: Kind(Path.GetRelativePath(folder, file)), Name: Path.GetFileName(file), new FileInfo(file).Length)).ToList();
        Console.WriteLine($"  {pages:N0} pages, {files.Count:N0} files, {files.Sum(file => file.Length) / 1e6:0.0} MB");
        foreach (var kind in files.GroupBy(file => file.Kind).OrderByDescending(kind => kind.Sum(file => file.Length)))
        {
            Console.WriteLine(
                $"    {kind.Key}: {kind.Count(file => file.Name == "index.html"):N0} pages, HTML {kind.Where(file => file.Name == "index.html").Sum(file => file.Length) / 1e6:0.0} MB, "
                + $"JSON {kind.Where(file => file.Name == "index.json").Sum(file => file.Length) / 1e6:0.0} MB, other {kind.Where(file => file.Name is not ("index.html" or "index.json")).Sum(file => file.Length) / 1e6:0.0} MB");
        }
    }

    private static string Kind(string path) => path.Contains('/') ? $"{path.Split('/')[0]}/" : "the first page, and files beside it";
}
