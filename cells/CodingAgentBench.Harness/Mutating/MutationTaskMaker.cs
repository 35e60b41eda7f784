using CodingAgentBench.Harness.Mutating.Observing;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Makes a task of a library by damaging one place of it.</summary>
public sealed class MutationTaskMaker(RepositoryRoot root, Workbench workbench, IProgress<string> progress)
{
    private const int FewestCheats = 3;

    /// <summary>Writes the task's folder, whole or not at all.</summary>
    /// <exception cref="UnfitLibraryException">No mutant makes a task; the message says why.</exception>
    public async Task MakeAsync(MutationRequest request, CancellationToken cancellation)
    {
        var trials = await PrepareAsync(request, cancellation);
        var all = Mutants.Shuffled(Mutants.Of(trials.Library.Workdir, new(trials.Library.Manifest.Mutate)), request.Seed);
        progress.Report($"{trials.Library.Name} is healthy; {all.Count} mutants in {all.Select(mutant => mutant.Path).Distinct().Count()} files");
        var rejections = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var trial in OrderedTrials.RunAsync(Wanted(request, all), Workbench.Width, trials.RunAsync, cancellation))
        {
            var why = trial.Rejection ?? await FinishAsync(request, trials, trial.Specimen!, all, cancellation);
            if (why is null)
                return;
            rejections[why] = rejections.GetValueOrDefault(why) + 1;
            progress.Report($"{rejections.Values.Sum()}/{all.Count} {trial.Mutant.Id}: {why}");
        }
        throw new UnfitLibraryException(request.Mutant is { } only
            ? $"{trials.Library.Name}: {only} makes no task: {rejections.Keys.Single()}"
            : $"{trials.Library.Name}: none of {all.Count} mutants makes a task: {string.Join(", ", rejections.Select(why => $"{why.Value} × {why.Key}"))}");
    }

    private async Task<ITrials> PrepareAsync(MutationRequest request, CancellationToken cancellation)
    {
        if (SourceLibrary.IsDeclared(request.Library))
        {
            var library = SourceLibrary.Read(root, request.Library);
            library = library with
            {
                Name = request.Name ?? library.Name,
                Manifest = library.Manifest with
                {
                    Dimensions = request.Dimensions ?? library.Manifest.Dimensions,
                    AddedDate = request.AddedDate ?? library.Manifest.AddedDate,
                },
            };
            return await DeclaredTrials.PrepareAsync(library, workbench, request.Seed, cancellation);
        }
        if (request.AddedDate is not { } added)
            throw new UnfitLibraryException($"{request.Name ?? request.Library} has no {LibraryManifestReader.FileName} to say when it was added; --added YYYY-MM-DD does");
        var files = SourceLibrary.ReadFiles(request.Library);
        var source = new UndeclaredPython(request.Name ?? SourceLibrary.NameOf(root, request.Library), files.Sha256(), files, added);
        var observed = await ObservedLibrary.DeriveAsync(source, workbench, progress, cancellation);
        if (request.Dimensions is { } dimensions)
            observed = observed with { Library = observed.Library with { Manifest = observed.Library.Manifest with { Dimensions = dimensions } } };
        return new ObservedTrials(observed, workbench, request.Seed);
    }

    private static IReadOnlyList<Mutant> Wanted(MutationRequest request, IReadOnlyList<Mutant> all)
    {
        if (request.Mutant is not { } id)
            return all;
        return all.FirstOrDefault(mutant => mutant.Id == id) is { } only
            ? [only]
            : throw new UnfitLibraryException($"there is no mutant `{id}`{Closest.Hint(id, [.. all.Select(mutant => mutant.Id)])}");
    }

    /// <summary>Adds the cheats, writes the folder, validates it. Why that came to nothing, or null.</summary>
    private async Task<string?> FinishAsync(MutationRequest request, ITrials trials, Specimen specimen, IReadOnlyList<Mutant> all, CancellationToken cancellation)
    {
        progress.Report($"{specimen.Mutant.Id} makes a task; writing its cheats");
        var library = trials.Library;
        var manifest = library.Manifest.Task(request.Id, specimen.Description, $"mutation of {library.Name}", []);
        var bare = new TaskFolder(manifest, specimen.Workdir, specimen.Answer, library.Scorer, new Dictionary<string, FileTree>());
        var task = await new CheatTrials(trials, workbench, progress).AddAsync(bare, specimen, all, cancellation);
        if (task.Cheats.Count < FewestCheats)
            return $"fewer than {FewestCheats} cheats are worth declaring";
        var record = new MutationRecord(library.Name, library.Sha256, request.Seed, specimen.Mutant.Id, specimen.Story);
        using var staged = new StagedFolder(request.Output);
        TaskFolderWriter.Write(staged.Path, task, record);
        await new TaskValidation(root, workbench, progress).RunAsync(staged.Path, cancellation);
        staged.Publish();
        return null;
    }
}
