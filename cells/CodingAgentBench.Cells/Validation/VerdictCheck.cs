using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cells.Validation;

/// <summary>What the scorer says of a cell that the reference agent runs with a control model.</summary>
internal sealed class VerdictCheck : ITaskCheck
{
    private readonly string _model;
    private readonly Outcome _wanted;
    private readonly Func<TaskFolder, ControlPlan> _plan;
    private readonly string _surprise;

    private VerdictCheck(TaskManifest task, string name, string model, Outcome wanted, Func<TaskFolder, ControlPlan> plan, string surprise)
    {
        (Name, _model, _wanted, _plan, _surprise) = (name, model, wanted, plan, surprise);
        Suite = task.Smoke ? "smoke" : "full";
    }

    public string Name { get; }

    public string Suite { get; }

    public static VerdictCheck Untouched(TaskManifest task) => new(
        task, "untouched fails", ControlModels.Nop, Outcome.Fail, _ => ControlPlan.Nop,
        "The hidden checks accept the untouched workdir, so they measure nothing: add a check that the defect in workdir/ breaks.");

    public static VerdictCheck Answer(TaskManifest task) => new(
        task, "answer passes", ControlModels.Oracle, Outcome.Pass, ControlPlan.Oracle,
        "Either answer/ does not solve the task or a check is wrong: lay answer/ over a copy of workdir/ and run python3 scorer/score.py <copy> --verbose");

    public static VerdictCheck Cheat(TaskManifest task, CheatDeclaration cheat) => new(
        task, $"cheat {cheat.Name} fails", ControlModels.Cheat, Outcome.Fail, folder => ControlPlan.Cheat(folder, cheat),
        "The hidden checks accept this cheat: add one to scorer/ that only real work passes.");

    public async Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation)
    {
        var cell = subject.Services.Matrix.Cell("mini", _model, subject.Task.Manifest.Id);
        var missing = await Preconditions.MissingAsync(cell, subject.Services);
        Assert.SkipWhen(missing is not null, missing ?? "");
        var row = await new CellRunner(subject.Services).ValidateAsync(cell, _plan(subject.Task), Name.Replace(' ', '-'), cancellation);
        if (row.Outcome != _wanted)
            throw new VerdictException(TaskAdvice.For(subject, Name, [Happened(row), ToDo(row)]));
        if (row.Grade is not { Checks.Count: > 0 })
            throw new VerdictException(TaskAdvice.For(subject, Name, ["no check was made: the files broke the scorer, or could not be collected; what is to fail must be judged"]));
        if (_wanted == Outcome.Pass && Shortcomings(row).ToList() is { Count: > 0 } shortcomings)
            throw new VerdictException(TaskAdvice.For(subject, Name, shortcomings));
    }

    /// <summary>What is asked of an agent must be possible, and more than a handful of checks.</summary>
    private static IEnumerable<string> Shortcomings(Row row)
    {
        foreach (var broken in row.Constraints.Where(constraint => !constraint.Honoured))
            yield return $"the answer breaks the promise {broken.Kind} `{broken.Target}` ({broken.Detail}): mend answer/ or the constraint";
        if (row.Grade?.Checks.Count < LeastChecks)
            yield return $"the scorer has {row.Grade.Checks.Count} checks, and at least {LeastChecks} are wanted: each promise of the prompt is one";
    }

    private const int LeastChecks = 15;

    private static string Happened(Row row) =>
        $"it ended with {(row.Reason.Length == 0 ? row.Outcome.Name() : $"{row.Outcome.Name()}: {row.Reason}")}";

    private string ToDo(Row row) => row.Outcome switch
    {
        Outcome.Infra => "The scorer gave no verdict. Run it by hand over a copy of the workdir and mend what it says: python3 scorer/score.py <copy> --verbose",
        Outcome.Pass or Outcome.Fail => _surprise,
        _ => "The run itself went wrong; its output is beside the row in results/local/latest/validation/.",
    };
}
