using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Mutation.Libraries.Cheats;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Mutants of a library with a `library.yaml`: what a story prints is the bug report.</summary>
internal sealed class DeclaredTrials(SourceLibrary library, IReadOnlyList<CommandOutput> healthy, Workbench workbench, string seed) : ITrials
{
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StoryLimit = TimeSpan.FromSeconds(10);

    public SourceLibrary Library => library;

    /// <summary>Makes sure that the library is healthy, and records what its stories print.</summary>
    /// <exception cref="UnfitLibraryException">It is not.</exception>
    public static async Task<DeclaredTrials> PrepareAsync(SourceLibrary library, Workbench workbench, string seed, CancellationToken cancellation)
    {
        var grade = await workbench.GradeAsync(AsTask(library, library.Workdir, FileTree.Empty), library.Workdir, cancellation);
        if (!grade.Passed)
            throw new UnfitLibraryException($"{library.Name}: the hidden checks refuse the healthy library: {grade.Trouble}{string.Join("; ", grade.FailedChecks.Select(check => $"{check.Name} ({check.Message})"))}");
        await using var bench = await workbench.OpenAsync(library.Workdir, FileTree.Empty, cancellation);
        foreach (var (what, command) in new[] { ("build", library.Manifest.Build), ("visible", library.Manifest.Visible) })
        {
            var output = await bench.RunAsync(command, BuildLimit, cancellation);
            if (output.ExitCode != 0)
                throw new UnfitLibraryException($"{library.Name}: `{what}` fails on the healthy library ({Ending(output)}):\n{string.Join('\n', output.Lines.TakeLast(20))}");
        }
        var first = await TellAsync(bench, library.Manifest.Stories, cancellation);
        var again = await TellAsync(bench, library.Manifest.Stories.Reverse(), cancellation);
        foreach (var story in library.Manifest.Stories)
        {
            var (one, other) = (first[story.Number], again[story.Number]);
            if (!one.IsQuotable)
                throw new UnfitLibraryException($"{library.Name}: story {story.Number} ({ShellCommand(story)}) cannot be quoted: {Ending(one)}, {one.Lines.Count} lines; it has to end soon with a few lines of plain text");
            if (!one.LooksLike(other))
                throw new UnfitLibraryException($"{library.Name}: story {story.Number} ({ShellCommand(story)}) prints something else the second time; it must depend on nothing but the workdir");
        }
        return new(library, [.. library.Manifest.Stories.Select(story => first[story.Number])], workbench, seed);
    }

    public async Task<Trial> RunAsync(Mutant mutant, CancellationToken cancellation)
    {
        var damaged = mutant.HideIn(library.Workdir);
        var (rejection, story, output) = await ShowAsync(mutant, damaged, cancellation);
        if (rejection is not null)
            return Trial.Rejected(mutant, rejection);
        var answer = FileTree.Of(library.Workdir.Find(mutant.Path)!);
        var grade = await workbench.GradeAsync(AsTask(library, damaged, answer), damaged, cancellation);
        if (Subtlety.Reject(grade) is { } why)
            return Trial.Rejected(mutant, why);
        var expected = healthy[story!.Number - 1];
        return new(mutant, null, new(
            mutant, damaged, answer, BugReport.Write(library.Manifest, story, output!, expected), story.Number,
            HardCodedStory.ApplyTo(damaged, library.Manifest, story, expected)));
    }

    public async Task<bool> LooksGreenAsync(FileTree workdir, CancellationToken cancellation)
    {
        await using var bench = await workbench.OpenAsync(workdir, FileTree.Empty, cancellation);
        return await RejectAsync(bench, cancellation) is null;
    }

    private async Task<(string? Rejection, Story? Story, CommandOutput? Output)> ShowAsync(Mutant mutant, FileTree damaged, CancellationToken cancellation)
    {
        await using var bench = await workbench.OpenAsync(damaged, FileTree.Empty, cancellation);
        if (await RejectAsync(bench, cancellation) is { } rejection)
            return (rejection, null, null);
        foreach (var story in SeededOrder.Of(library.Manifest.Stories, $"{seed}\n{mutant.Id}", story => $"{story.Number}"))
        {
            var output = await TellAsync(bench, story, cancellation);
            if (output.ExitCode is null)
                return (Trial.Endless, null, null);
            if (!output.LooksLike(healthy[story.Number - 1]) && output.IsQuotable && output.LooksLike(await TellAsync(bench, story, cancellation)))
                return (null, story, output);
        }
        return (Trial.Unseen, null, null);
    }

    private async Task<string?> RejectAsync(Bench bench, CancellationToken cancellation)
    {
        if ((await bench.RunAsync(library.Manifest.Build, BuildLimit, cancellation)).ExitCode != 0)
            return Trial.DoesNotBuild;
        return (await bench.RunAsync(library.Manifest.Visible, BuildLimit, cancellation)).ExitCode == 0 ? null : Trial.Noticed;
    }

    private static async Task<SortedDictionary<int, CommandOutput>> TellAsync(Bench bench, IEnumerable<Story> stories, CancellationToken cancellation)
    {
        var outputs = new SortedDictionary<int, CommandOutput>();
        foreach (var story in stories)
            outputs[story.Number] = await TellAsync(bench, story, cancellation);
        return outputs;
    }

    private static async Task<CommandOutput> TellAsync(Bench bench, Story story, CancellationToken cancellation)
    {
        if (story.Files.Count > 0)
            await bench.PlaceAsync(FileTree.Of(story.Files.Select(file => TreeEntry.File(file.Key, file.Value))), FileTree.Empty, cancellation);
        return await bench.RunAsync(story.Run, StoryLimit, cancellation);
    }

    private static TaskFolder AsTask(SourceLibrary library, FileTree workdir, FileTree answer) =>
        new(library.Manifest.Task("mutations/trial", "", library.Name, []), workdir, answer, library.Scorer, new Dictionary<string, FileTree>());

    private static string Ending(CommandOutput output) => output.ExitCode is { } code ? $"exit code {code}" : "it does not end";

    private static string ShellCommand(Story story) => string.Join(' ', story.Run);
}
