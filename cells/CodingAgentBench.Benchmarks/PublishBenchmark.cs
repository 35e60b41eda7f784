using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Scoring;

namespace CodingAgentBench.Benchmarks;

/// <summary>Publishing and verifying a sweep of the public site's size: 10 TUIs × 14 models × 25 tasks, less the 35 rows that it lacks.</summary>
internal static class PublishBenchmark
{
    private const int Rows = 3465;
    private const int Tasks = 25;
    private const int Models = 14;
    private const int Repetitions = 3;

    private static readonly DateOnly Added = new(2026, 5, 1);

    public static async Task RunAsync()
    {
        Console.WriteLine($"publish: {Rows:N0} rows, {Repetitions} times after one warm-up (medians; in brackets the processor time, which a busy machine changes less)");
        await MeasureAsync("rows alone", 0, (_, _) => new Dictionary<string, string>());
        await MeasureAsync("rows and leaderboards", 0, Derived);
        await MeasureAsync("rows and five files each, 4 KB of trace", 4 << 10, (_, _) => new Dictionary<string, string>());
    }

    private static async Task MeasureAsync(string what, int traceBytes, DerivedFiles derived)
    {
        var folder = Directory.CreateTempSubdirectory("codingagentbench-publish-").FullName;
        try
        {
            var run = WriteRun(folder, traceBytes);
            var corpus = new PublishedCorpus(Enumerable.Range(0, Tasks).ToDictionary(Task, _ => new PublishedTask("v0.1", Added, Hash("prompt"))));
            var (publish, publishCpu, verify, verifyCpu) = (new Sample(), new Sample(), new Sample(), new Sample());
            for (var i = 0; i <= Repetitions; i++)
            {
                var target = Path.Combine(folder, "snapshot");
                var isWarm = i > 0;
                await MeasureAsync(publish, publishCpu, isWarm, () => new Publication(new(2026, 6, 20), corpus, [], derived).WriteAsync([run], target));
                await MeasureAsync(verify, verifyCpu, isWarm, () => System.Threading.Tasks.Task.FromResult(
                    SnapshotVerification.Verify(target, derived) is { Holds: false } moved ? throw new InvalidOperationException($"{moved.Findings[0]}") : 0));
                Directory.Delete(target, recursive: true);
            }
            Console.WriteLine(
                $"  {what}: publish {publish.Median / 1000:0.00} s ({publishCpu.Median / 1000:0.00} s), verify {verify.Median / 1000:0.00} s ({verifyCpu.Median / 1000:0.00} s)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(Sample time, Sample processor, bool counts, Func<Task> action)
    {
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await action();
        if (!counts)
            return;
        time.Add(watch.Elapsed);
        processor.Add(Environment.CpuUsage.TotalTime - used);
    }

    private static Dictionary<string, string> Derived(IReadOnlyList<Row> rows, IReadOnlyList<Price> prices)
    {
        var board = Leaderboard.Of(rows.Select(Trials.Of), prices);
        return LeaderboardFiles.Formats.ToDictionary(format => format.FileName, format => format.Write(board));
    }

    private static string WriteRun(string folder, int traceBytes)
    {
        var run = Directory.CreateDirectory(Path.Combine(folder, "run")).FullName;
        using var journal = File.Create(Path.Combine(run, "runs.jsonl"));
        foreach (var row in Enumerable.Range(0, Rows).Select(at => RowAt(at, traceBytes)))
        {
            journal.Write([.. RowJson.Write(row), (byte)'\n']);
            foreach (var file in RowFile.Of(row))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(run, file.Path))!);
                File.WriteAllText(Path.Combine(run, file.Path), Content(row.CellId, file.Name == "trace.jsonl" ? traceBytes : 500));
            }
        }
        return run;
    }

    /// <summary>As long as a real row is: a dozen hidden checks, a few changed files and promises.</summary>
    private static Row RowAt(int at, int traceBytes)
    {
        var (task, model, tui) = (at % Tasks, at / Tasks % Models, at / Tasks / Models);
        var key = new CellKey($"tui-{tui}", "conv", $"control/{model}", Task(task), "conv-vanilla", $"sha256:{Hash($"tui-{tui}")}", $"control:{model}", "default-t0.2-tp0.95", Added);
        var (id, passed) = (key.CellId, at % 3 > 0);
        var (trace, small) = (Hash(Content(id, traceBytes)), Hash(Content(id, 500)));
        var folder = $"cells/{id}-1-1";
        var grade = new RowGrade(passed, passed ? 0 : 1, [.. Enumerable.Range(0, 12).Select(number => new RowCheck($"the answer holds for the case that has the number {number}", passed || number > 2, "", number))], "");
        var axes = new Axes(passed ? 1 : 0, 0.5, 0.25 + at / 1e5, 1);
        return new(
            Row.CurrentSchema, Row.CurrentMethodology, id, key, 1, 1, "control", "full", "polyglot", "python", ["code-editing"], ExpectedRefusal: false, Refused: false,
            passed ? Outcome.Pass : Outcome.Fail, passed ? "" : "3 of 12 hidden checks failed", TimedOut: false, new("0.1.0", new('a', 40), Dirty: false),
            new("docker", "27.0", "container", new(1L << 30, 4L << 30, 1, 2, 512, 1L << 30)), new($"tui-{tui}", $"sha256:{Hash($"image-{tui}")}", Hash($"inputs-{tui}"), Locked: true),
            Publishable: true, [], [], new DateTimeOffset(2026, 6, 20, 0, 0, 0, TimeSpan.Zero).AddSeconds(at), new(746, 10_522 + at, 0, 121, 1971, 138, 13_498 + at),
            new(85_760 + at, 3476, 89_236 + at, 9000, 9, "endpoint", Complete: true), new(9, 50, Exhausted: false), null,
            new("1.18.33", 0, 1200, 300, 36_541, 0, OutputTruncated: false, [$"model-{model}"], ["max_tokens"], new(84_768, 3469)),
            new(["src/answers.py", "src/breaker.py"], ["src/run.py", "limit/bucket.py", "retry/policy.py"], [], [], [], [], [], [], 5, 5),
            [.. Enumerable.Range(0, 5).Select(number => new RowConstraint("file-not-touched", $"tests-{number}/**", Honoured: true, ""))],
            grade, new(axes.Quality, axes.Cost, axes.Latency, axes.Blast, axes.Composite),
            traceBytes == 0 ? new(Hash(id), Hash("prompt"), small, GradeHash.Of(grade), null, null, null) : new(Hash(id), Hash("prompt"), small, GradeHash.Of(grade), trace, small, small),
            traceBytes == 0 ? new(null, null, null, null, null)
                : new($"{folder}/trace.jsonl", $"{folder}/diff.patch", $"{folder}/changes.tar", $"{folder}/stdout.txt", $"{folder}/stderr.txt"),
            Record: null);
    }

    private static string Task(int number) => $"polyglot/task-{number}";

    private static string Content(string seed, int bytes) => string.Concat(Enumerable.Range(0, bytes / 64 + 1).Select(line => Hash($"{seed} {line % 8}")))[..bytes];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
