using System.Security.Cryptography;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Grading;

/// <summary>Runs a task's hidden scorer over a workdir, in a sandbox that no agent has been in.</summary>
/// <param name="request">The sandbox to run it in: <see cref="Request"/>, with an image where the engine runs images.</param>
public sealed class Grader(ISandboxEngine engine, SandboxRequest request, FileTree runtime)
{
    /// <summary>In the scorer's folder, and deleted with it before any code under test runs.</summary>
    private const string AnswerFolder = "answer";

    public static SandboxRequest Request { get; } = new("scorer", ResourceLimits.Default);

    /// <summary>How long a scorer may take in all.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The scorer ends at the first check that fails: for whoever asks for no more than pass or fail.</summary>
    public bool IsBrief { get; init; }

    /// <summary>Reads `scorers/python/`, the modules that every scorer may import.</summary>
    public static FileTree Runtime(RepositoryRoot root)
    {
        var runtime = FileTree.ReadFolder(root["scorers", "python"]).Tree;
        return FileTree.Of(runtime.Entries.Where(entry =>
            entry.Path.EndsWith(".py", StringComparison.Ordinal) && !entry.Path.StartsWith("test_", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Grades what an agent left. A scorer that breaks on it is tried on the untouched workdir: when it works there, it was
    /// the agent's files that broke it, and that is a fail, never an excuse.
    /// </summary>
    public async Task<Grade> GradeAsync(TaskFolder task, FileTree left, CancellationToken cancellation)
    {
        var grade = await ScoreAsync(task, Restore(task, left), cancellation);
        if (grade.State != GradeState.Broken)
            return grade;
        var untouched = await ScoreAsync(task, task.Workdir, cancellation);
        return untouched.State == GradeState.Broken
            ? grade with { Trouble = $"{grade.Trouble}; it is broken on the untouched workdir too" }
            : new(GradeState.Failed, [], grade.ExitCode, $"the agent's files broke the scorer: {grade.Trouble}");
    }

    /// <summary>
    /// The agent's files with every protected file as it was, and none added beside it. What the workdir's own .gitignore names is made
    /// and not written: it is no part of the diff, so it is no part of what is graded either.
    /// </summary>
    public static FileTree Restore(TaskFolder task, FileTree left)
    {
        var protectedFiles = new GlobSet(task.Manifest.Protected);
        return IgnoredFiles.Written(task.Workdir, left)
            .Without(left.Paths.Where(protectedFiles.Matches).ToList())
            .With(task.Workdir.Entries.Where(entry => protectedFiles.Matches(entry.Path)));
    }

    private async Task<Grade> ScoreAsync(TaskFolder task, FileTree workdir, CancellationToken cancellation)
    {
        await using var sandbox = await engine.StartAsync(request, cancellation);
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var report = $"report-{nonce}.json";
        await sandbox.PlaceAsync(
            [
                new(sandbox.Paths.Work, workdir),
                new(sandbox.Paths.Tool, task.Scorer.With(runtime.Entries).With(task.Solved.Under(AnswerFolder).Entries)),
            ],
            cancellation);

        var input = new ScorerRequest(sandbox.Paths.Work, $"{sandbox.Paths.Tool}/{AnswerFolder}", $"{sandbox.Paths.Home}/{report}", nonce, IsBrief);
        var command = new SandboxCommand(["python3", "-I", "-B", $"{sandbox.Paths.Tool}/{TaskFolder.ScorerEntryPoint}"], sandbox.Paths.Temporary)
        {
            StandardInput = input.ToUtf8(),
        };
        using var deadline = new CancellationTokenSource(Deadline);
        var result = await sandbox.RunAsync(command, deadline.Token, cancellation);
        if (result.TimedOut)
            return Grade.Broken($"the scorer was stopped after {Deadline.TotalSeconds} seconds", null);

        return await ReportAsync(sandbox, report, cancellation) is { } written
            ? ScorerReport.Judge(written.Content.ToArray(), nonce, result.ExitCode, IsBrief)
            : Grade.Broken($"the scorer left no report (exit code {result.ExitCode}){LastLine(result.Error)}", result.ExitCode);
    }

    /// <summary>The report, if it is there and nobody has buried it under too much else.</summary>
    private static async Task<TreeEntry?> ReportAsync(ISandbox sandbox, string name, CancellationToken cancellation)
    {
        try
        {
            return (await sandbox.DownloadAsync(sandbox.Paths.Home, TreeLimits.Default, cancellation)).Tree.Find(name);
        }
        catch (UnusableTreeException)
        {
            return null;
        }
    }

    private static string LastLine(CapturedOutput error) => error.TotalBytes == 0 ? "" : $": {error.LastLines(1)}";
}
