using CodingAgentBench.Scoring.Grading;
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
        (string Name, FileTree Left, GradeState Wanted)[] cases =
        [
            ("untouched", task.Workdir, GradeState.Failed),
            ("answer", task.Solved, GradeState.Passed),
            .. manifest.Cheats.Select(cheat => ($"cheat {cheat.Name}", task.Cheated(cheat), GradeState.Failed)),
        ];
        await foreach (var ((name, _, wanted), grade) in OrderedTrials.RunAsync(
            cases, Workbench.Width, async (one, token) => (one, await workbench.GradeAsync(task, one.Left, token)), cancellation))
        {
            progress.Report($"{name}: {grade.Checks.Count(check => check.Passed)} of {grade.Checks.Count} checks pass");
            if (grade.State != wanted)
                throw new UnfitLibraryException($"the task is not valid: {name} is graded {grade.State} and not {wanted} {grade.Trouble}{string.Join("; ", grade.FailedChecks.Select(check => check.Name))}");
        }
    }
}
