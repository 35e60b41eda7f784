using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Mutation.Libraries.Cheats;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>Mutants of a python library without a `library.yaml`: the tests that notice one are hidden, the others stay visible.</summary>
internal sealed class ObservedTrials(ObservedLibrary observed, Workbench workbench, string seed) : ITrials
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public SourceLibrary Library => observed.Library;

    public async Task<Trial> RunAsync(Mutant mutant, CancellationToken cancellation)
    {
        var damaged = mutant.HideIn(Library.Workdir);
        var (rejection, failing, example) = await ShowAsync(mutant, damaged, cancellation);
        if (rejection is not null)
            return Trial.Rejected(mutant, rejection);
        var answer = FileTree.Of(Library.Workdir.Find(mutant.Path)!);
        var grade = await workbench.GradeAsync(observed.AsTask(damaged, answer), damaged, cancellation);
        if (Subtlety.Reject(grade) is { } why)
            return Trial.Rejected(mutant, why);
        failing = failing.Union(observed.Tests.Where(test => grade.FailedChecks.Any(check => check.Name == test.Name)));
        if (await ReduceAsync(damaged, failing, cancellation) is not { } reduced || !await LooksGreenAsync(reduced, cancellation))
            return Trial.Rejected(mutant, Trial.Noticed);
        var (number, shown) = example!.Value;
        var healthy = observed.Examples[number];
        return new(mutant, null, new(
            mutant, reduced, answer, ExampleReport.Write(Library.Manifest, shown, healthy), number + 1, HardCodedCall.ApplyTo(reduced, healthy)));
    }

    public async Task<bool> LooksGreenAsync(FileTree workdir, CancellationToken cancellation)
    {
        await using var bench = await workbench.OpenAsync(workdir, FileTree.Empty, cancellation);
        return (await bench.RunAsync(Library.Manifest.Build, Limit, cancellation)).ExitCode == 0
            && (await bench.RunAsync(Library.Manifest.Visible, Limit, cancellation)).ExitCode == 0;
    }

    private async Task<(string? Rejection, IEnumerable<ObservedCheck> Failing, (int Number, Example Shown)? Example)> ShowAsync(
        Mutant mutant, FileTree damaged, CancellationToken cancellation)
    {
        await using var bench = await workbench.OpenAsync(damaged, Program.All, cancellation);
        if ((await bench.RunAsync(Library.Manifest.Build, Limit, cancellation)).ExitCode != 0)
            return (Trial.DoesNotBuild, [], null);
        var (run, output) = await bench.TryAskAsync<FailingTests>(Program.Failing, new { observed.Source.Tests }, Limit, cancellation);
        if (run is null)
            return (output.ExitCode is null ? Trial.Endless : Trial.DoesNotBuild, [], null);
        if (run.Failing.Count == 0)
            return (Trial.NotCaught, [], null);
        var failing = run.Failing.Select(name => observed.Tests.FirstOrDefault(test => test.Test == name)).ToList();
        if (failing.Contains(null))
            return (Trial.Noticed, [], null);
        if (failing.Count * 2 > run.Run)
            return (Trial.Wreck, [], null);
        return await ExampleAsync(bench, mutant, cancellation) is { } example ? (null, failing!, example) : (Trial.Unseen, [], null);
    }

    /// <summary>The first example, in an order of the seed, whose result is another one than that of the healthy library.</summary>
    private async Task<(int, Example)?> ExampleAsync(Bench bench, Mutant mutant, CancellationToken cancellation)
    {
        if (await ObservedLibrary.EvaluateAsync(bench, observed.Source, observed.Examples, trace: false, cancellation) is not { } seen)
            return null;
        var different = Enumerable.Range(0, seen.Count).Where(number => seen[number].IsQuotable && seen[number].Value != observed.Examples[number].Value);
        foreach (var number in SeededOrder.Of(different, $"{seed}\n{mutant.Id}", number => observed.Examples[number].Code))
        {
            var again = await ObservedLibrary.EvaluateAsync(bench, observed.Source, [observed.Examples[number]], trace: false, cancellation);
            if (again?.Single().Value == seen[number].Value)
                return (number, seen[number]);
        }
        return null;
    }

    private async Task<FileTree?> ReduceAsync(FileTree damaged, IEnumerable<ObservedCheck> failing, CancellationToken cancellation)
    {
        await using var bench = await workbench.OpenAsync(damaged, Program.All, cancellation);
        return await ObservedLibrary.ReduceAsync(bench, damaged, failing, cancellation);
    }
}
