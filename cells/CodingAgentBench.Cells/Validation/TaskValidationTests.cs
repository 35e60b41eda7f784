using CodingAgentBench.Cells.Rows;
using CodingAgentBench.Harness.Running;

namespace CodingAgentBench.Cells.Validation;

/// <summary>Ordinary tests of a task: what makes it fit for the corpus.</summary>
public sealed class TaskValidationTests(CellRun run)
{
    [CellTheory]
    [TaskValidationData]
    public async Task Task(string id, string check)
    {
        var corpus = run.Services.Matrix.Corpus;
        var problems = corpus.Problems.Where(problem => problem.File.Contains($"/{id}/", StringComparison.Ordinal)).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        var manifest = corpus.Tasks.Single(task => task.Id == id);
        var isSealed = Preconditions.Sealed(manifest, run.Services);
        Assert.SkipWhen(isSealed is not null, isSealed ?? "");
        var subject = new TaskUnderValidation(run.Services, run.Services.Task(manifest), run.Services.Matrix.Root.Relative(manifest.Folder));
        await TaskChecks.Of(manifest).Single(known => known.Name == check).RunAsync(subject, TestContext.Current.CancellationToken);
    }
}
