using System.Text.Json.Nodes;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>A library whose hidden checks were derived from its tests.</summary>
/// <param name="Tests">Every test method that can be taken out of the visible tests.</param>
/// <param name="Examples">Candidates for the bug report, with the healthy library's results.</param>
internal sealed record ObservedLibrary(
    UndeclaredPython Source, SourceLibrary Library, IReadOnlyList<ObservedCheck> Tests, IReadOnlyList<Example> Examples)
{
    /// <summary>More checks than this take a scorer too long.</summary>
    private const int MostChecks = 60;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <exception cref="UnfitLibraryException">Too little could be derived.</exception>
    public static async Task<ObservedLibrary> DeriveAsync(UndeclaredPython source, Workbench workbench, IProgress<string> progress, CancellationToken cancellation)
    {
        if (source.Tests.Count == 0 || source.Sources.Count == 0)
            throw new UnfitLibraryException($"{source.Name} has no {LibraryManifestReader.FileName}, and is no folder of python modules with `test_*.py` beside them; {Advice}");
        var (discovery, workdir) = await DiscoverAsync(source, workbench, cancellation);
        var chosen = discovery.Checks.OrderBy(check => check.Sealed ? 0 : 1)
            .ThenBy(check => SeededOrder.Key("", check.Name), StringComparer.Ordinal).Take(MostChecks).Select(check => check.Name).ToHashSet(StringComparer.Ordinal);
        var observations = new Observations(discovery.Modules, [.. source.Sources.Select(path => path.Split('/')[0].Replace(".py", "", StringComparison.Ordinal)).Distinct()],
            [.. discovery.Checks.Where(check => chosen.Contains(check.Name))]);

        var twice = await Task.WhenAll(SeeAsync(observations, workdir, workbench, cancellation), SeeAsync(observations, workdir, workbench, cancellation));
        observations = observations.Expecting(twice[0].Seen, twice[1].Seen);
        var examples = (await Task.WhenAll(ExamplesAsync(), ExamplesAsync())).Select(list => list.ToLookup(example => example.Code, StringComparer.Ordinal)).ToList();
        var stable = examples[0].Select(same => same.First()).Where(example => example.Value is not null && examples[1][example.Code].FirstOrDefault()?.Value == example.Value);

        var library = new SourceLibrary(source.Name, source.Sha256, source.Manifest(), workdir, FileTree.Empty, new Dictionary<string, FileTree>());
        var derived = new ObservedLibrary(source, library, discovery.Checks, [.. stable.OrderBy(example => example.Code, StringComparer.Ordinal)]);
        derived = await derived.CheckedAsync(observations, workbench, cancellation);
        progress.Report($"{discovery.Checks.Count} test methods, {derived.HiddenChecks} of them hidden checks, {derived.Examples.Count} examples");
        return derived;

        async Task<IReadOnlyList<Example>> ExamplesAsync()
        {
            await using var bench = await workbench.OpenAsync(workdir, Program.All, cancellation);
            return await EvaluateAsync(bench, source, discovery.Examples, trace: true, cancellation) ?? [];
        }
    }

    private const string Advice = "a library.yaml says what to build, how to test, what to damage and which stories to tell: see tasks/sources/README.md";

    public int HiddenChecks { get; private init; }

    public TaskFolder AsTask(FileTree workdir, FileTree answer) =>
        new(Library.Manifest.Task("mutations/trial", "", Library.Name, []), workdir, answer, Library.Scorer, new Dictionary<string, FileTree>());

    public static async Task<IReadOnlyList<Example>?> EvaluateAsync(
        Bench bench, UndeclaredPython source, IReadOnlyList<Example> examples, bool trace, CancellationToken cancellation) =>
        await bench.AskAsync<List<Example>>(Program.Examples, new { examples, source.Tests, source.Sources, trace }, Limit, cancellation);

    /// <summary>The tree with these test methods gone.</summary>
    public static async Task<FileTree?> ReduceAsync(Bench bench, FileTree tree, IEnumerable<ObservedCheck> tests, CancellationToken cancellation)
    {
        var remove = tests.GroupBy(test => test.File).ToDictionary(file => file.Key, file => file.Select(test => new[] { test.Owner, test.Method }).ToList());
        var texts = await bench.AskAsync<Dictionary<string, string>>(Program.Reduce, new { remove }, Limit, cancellation);
        return texts is null ? null : tree.With(texts.Select(text => TreeEntry.File(text.Key, text.Value)));
    }

    /// <summary>Finds the tests, and takes out those that fail as it is.</summary>
    private static async Task<(Discovery, FileTree)> DiscoverAsync(UndeclaredPython source, Workbench workbench, CancellationToken cancellation)
    {
        await using var bench = await workbench.OpenAsync(source.Files, Program.All, cancellation);
        var (discovery, output) = await bench.TryAskAsync<Discovery>(Program.Discover, new { source.Tests }, Limit, cancellation);
        if (discovery is null)
            throw new UnfitLibraryException($"{source.Name}: its tests cannot be read:\n{string.Join('\n', output.Lines.TakeLast(10))}");
        var (run, said) = await bench.TryAskAsync<FailingTests>(Program.Failing, new { source.Tests }, Limit, cancellation);
        if (run is null)
            throw new UnfitLibraryException($"{source.Name}: its tests cannot be run:\n{string.Join('\n', said.Lines.TakeLast(10))}");
        var failing = discovery.Checks.Where(check => run.Failing.Contains(check.Test)).ToList();
        if (failing.Count < run.Failing.Count)
            throw new UnfitLibraryException($"{source.Name}: tests of the healthy library fail: {string.Join(", ", run.Failing)}");
        if (failing.Count == 0)
            return (discovery, source.Files);
        var workdir = await ReduceAsync(bench, source.Files, failing, cancellation)
            ?? throw new UnfitLibraryException($"{source.Name}: tests of the healthy library fail and cannot be taken out: {string.Join(", ", run.Failing)}");
        return (discovery with { Checks = [.. discovery.Checks.Except(failing)] }, workdir);
    }

    private static async Task<(JsonObject Seen, string Said)> SeeAsync(Observations observations, FileTree workdir, Workbench workbench, CancellationToken cancellation)
    {
        var programs = observations.Folder().With(workbench.Runtime.Entries).With([TreeEntry.File(Program.Record, Program.Text(Program.Record))]);
        await using var bench = await workbench.OpenAsync(workdir, programs, cancellation);
        var output = await bench.RunAsync(["python3", "-I", "-B", bench.Program(Program.Record), "."], Limit, cancellation);
        return output.ExitCode == 0
            ? ((JsonObject)JsonNode.Parse(output.Output)!, output.Error)
            : throw new UnfitLibraryException($"the tests cannot be observed: {string.Join('\n', output.Lines.TakeLast(10))}");
    }

    /// <summary>With the hidden checks that the healthy library passes.</summary>
    private async Task<ObservedLibrary> CheckedAsync(Observations observations, Workbench workbench, CancellationToken cancellation)
    {
        for (var round = 0; round < 2 && observations.Checks.Count > 0; round++)
        {
            var derived = this with { Library = Library with { Scorer = observations.Folder() }, HiddenChecks = observations.Checks.Count };
            var grade = await workbench.GradeAsync(derived.AsTask(Library.Workdir, FileTree.Empty), Library.Workdir, cancellation);
            if (grade.Passed)
                return derived;
            observations = observations.Without(grade.FailedChecks.Select(check => check.Name));
        }
        throw new UnfitLibraryException($"{Library.Name}: no test of it sees the same each time; {Advice}");
    }
}
