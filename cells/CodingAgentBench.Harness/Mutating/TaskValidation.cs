using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Reads a task's folder as everybody else will, and grades all that is in it.</summary>
internal sealed class TaskValidation(RepositoryRoot root, Workbench workbench, IProgress<string> progress)
{
    /// <exception cref="UnfitLibraryException">The folder is not a valid task.</exception>
    public async Task RunAsync(string folder, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var manifest = TaskManifestReader.Read(root, folder, problems) ?? throw new InvalidManifestException(problems);
        var task = TaskFolder.Read(root, manifest);
        var answer = await workbench.GradeAsync(task, task.Solved, cancellation);
        progress.Report($"answer: {answer.Checks.Count(check => check.Passed)} of {answer.Checks.Count} hidden checks pass");
        if (!answer.Passed)
            throw new UnfitLibraryException($"the task is not valid: the answer does not pass {answer.Trouble}{string.Join("; ", answer.FailedChecks.Select(check => check.Name))}");
        (string Name, FileTree Left)[] refused = [("untouched", task.Workdir), .. manifest.Cheats.Select(cheat => ($"cheat {cheat.Name}", task.Cheated(cheat)))];
        await foreach (var (name, holds) in OrderedTrials.RunAsync(
            refused, Workbench.Width, async (one, token) => (one.Name, await workbench.IsRefusedAsync(task, one.Left, token)), cancellation))
        {
            progress.Report($"{name}: {(holds ? "fails, as it must" : "is not refused")}");
            if (!holds)
                throw new UnfitLibraryException($"the task is not valid: the hidden checks do not refuse {name}");
        }
    }
}
