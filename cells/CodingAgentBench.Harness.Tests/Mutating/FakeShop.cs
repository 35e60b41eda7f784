using System.Text;
using CodingAgentBench.Harness.Mutating;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Mutating;

/// <summary>The small library in sandboxes that compute nothing: a test says what a damaged file does.</summary>
internal sealed class FakeShop : IDisposable
{
    public const string Source = "shop/prices.py";

    private readonly TemporaryFolder _output = new();
    private readonly SmallLibrary _library = new();

    public FakeShop()
    {
        Engine = new(Run);
        Bench = new(Engine, Grader.Request, FileTree.Empty, GradeAsync);
    }

    public FakeEngine Engine { get; }

    public Workbench Bench { get; }

    public SmallLibrary Library => _library;

    /// <summary>What the commands of the library give, by its source: a line in the source stands for what it does.</summary>
    public Func<string, bool> Builds { get; set; } = _ => true;

    public Func<string, bool> IsMissed { get; set; } = _ => true;

    /// <summary>What the story with this count prints; null when it does not end.</summary>
    public Func<string, string, string?> Prints { get; set; } = (source, count) => source == SmallLibrary.Prices || count != "10" ? count : "wrong";

    /// <summary>How many of ten hidden checks a damaged source fails.</summary>
    public Func<string, int> Fails { get; set; } = _ => 2;

    public List<string> Progress { get; } = [];

    public string Output => Path.Combine(_output.Path, "mutations", "shop-1");

    /// <summary>Everything beside the task's folder, and the folder itself.</summary>
    public IEnumerable<string> Written => Directory.Exists(Path.GetDirectoryName(Output)) ? Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Output)!) : [];

    public Task MakeAsync(string seed = "1", string? mutant = null, CancellationToken? cancellation = null) =>
        new MutationTaskMaker(_library.Root, Bench, new Noted(Progress)).MakeAsync(
            new(_library.Path, null, seed, Output, null, mutant, null), cancellation ?? TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _library.Dispose();
        _output.Dispose();
    }

    private (int?, string) Run(FileTree work, string command)
    {
        var source = Text(work, Source);
        if (command.Contains("compileall", StringComparison.Ordinal))
            return (Builds(source) ? 0 : 1, "");
        if (command.Contains("unittest", StringComparison.Ordinal))
            return (source == SmallLibrary.Prices || IsMissed(source) ? 0 : 1, "");
        return Prints(source, command.Split(' ')[3]) is { } printed ? (0, printed + "\n") : (null, "");
    }

    private Task<Grade> GradeAsync(TaskFolder task, FileTree left, bool isBrief, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var failing = Text(left, Source) == SmallLibrary.Prices ? 0 : Fails(Text(left, Source));
        return Task.FromResult(new Grade(failing == 0 ? GradeState.Passed : GradeState.Failed,
            [.. Enumerable.Range(0, 10).Select(number => new CheckResult($"{number}", number >= failing, "", 0))], failing == 0 ? 0 : 1, ""));
    }

    private static string Text(FileTree tree, string path) => Encoding.UTF8.GetString(tree.Find(path)!.Content.Span);

    private sealed class Noted(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
