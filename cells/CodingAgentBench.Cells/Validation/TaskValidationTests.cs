using CodingAgentBench.Cells.Rows;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cells.Validation;

/// <summary>Ordinary tests of a task: what the control models' verdicts must be.</summary>
public sealed class TaskValidationTests(CellRun run)
{
    [CellTheory]
    [TaskValidationData]
    public async Task Task(string id, string check)
    {
        var matrix = run.Services.Matrix;
        var problems = matrix.Corpus.Problems.Where(problem => problem.File.Contains($"/{id}/", StringComparison.Ordinal)).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        var manifest = matrix.Corpus.Tasks.Single(task => task.Id == id);
        var task = run.Services.Task(manifest);
        if (check == TaskCheck.Manifest)
            return;

        var cell = matrix.Cell("mini", check == TaskCheck.Answer ? ControlModels.Oracle : check == TaskCheck.Untouched ? ControlModels.Nop : ControlModels.Cheat, id);
        var missing = await Preconditions.MissingAsync(cell, run.Services);
        Assert.SkipWhen(missing is not null, missing ?? "");
        var row = await new CellRunner(run.Services).ValidateAsync(cell, Plan(task, check), check.Replace(' ', '-'), TestContext.Current.CancellationToken);
        Judge(check, row, manifest);
    }

    private static ControlPlan Plan(TaskFolder task, string check) =>
        TaskCheck.CheatName(check) is { } name ? ControlPlan.Cheat(task, task.Manifest.Cheats.Single(cheat => cheat.Name == name))
        : check == TaskCheck.Answer ? ControlPlan.Oracle(task)
        : ControlPlan.Nop;

    private void Judge(string check, Row row, TaskManifest task)
    {
        var wanted = check == TaskCheck.Answer ? Outcome.Pass : Outcome.Fail;
        var folder = run.Services.Matrix.Root.Relative(task.Folder);
        if (row.Outcome != wanted)
            throw new VerdictException(TaskAdvice.For(check, row, folder));
        if (check == TaskCheck.Answer && row.Constraints.Any(constraint => !constraint.Honoured))
            throw new VerdictException(TaskAdvice.BrokenPromises(row, folder));
    }
}
