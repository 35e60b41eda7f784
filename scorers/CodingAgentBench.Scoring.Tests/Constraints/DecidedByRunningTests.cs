using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Scoring.Constraints;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Scoring.Tests.Constraints;

/// <summary>Promises that something has to be run for: a hidden check, or a command over what the agent left.</summary>
public sealed class DecidedByRunningTests
{
    private const string Id = "polyglot/forty-two";

    private static readonly ConstraintDeclaration Instruction = new(ConstraintKinds.Instruction) { Text = "Do it.", Check = "it is done" };

    [Fact]
    public void An_instruction_is_what_its_check_says()
    {
        Check(new("it is done", Passed: true, "", 0)).Should().Be((true, ""));
        Check(new("it is done", Passed: false, "not yet", 0)).Should().Be((false, "not yet"));
        Check(new("something else", Passed: true, "", 0)).Honoured.Should().BeFalse();
        Promise.Check(Instruction, FileTree.Empty, FileTree.Empty).Honoured.Should().BeFalse("there is no grade");
    }

    [Fact]
    public async Task A_command_runs_over_what_was_left_with_the_protected_files_as_they_were()
    {
        const string Command = "import pathlib, sys; sys.exit('expects 42' not in pathlib.Path('tests/test.txt').read_text() or pathlib.Path('src/answer.txt').read_text() != '42\\n')";
        using var repository = new TemporaryRepository();
        repository.AddTask(Id, manifest => manifest.Replace(
            "task_added_date", $"  - {{kind: must-keep-passing, test: the check, command: [python3, -c, \"{Command.Replace("\\", "\\\\", StringComparison.Ordinal)}\"]}}\ntask_added_date", StringComparison.Ordinal));
        var task = repository.ReadTask(Id);
        await using var engine = new ProcessEngine();
        var tests = new PromisedTests(engine, Grader.Request);

        var kept = await tests.RunAsync(task, task.Solved.With([TreeEntry.File("tests/test.txt", "edited")]), TestContext.Current.CancellationToken);
        var broken = await tests.RunAsync(task, task.Workdir, TestContext.Current.CancellationToken);

        kept.Should().Equal(new Dictionary<string, string> { ["the check"] = "" });
        broken["the check"].Should().StartWith("exit code 1");
        var constraint = task.Manifest.Constraints.Single(constraint => constraint.Kind == ConstraintKinds.MustKeepPassing);
        Promise.Check(constraint, task.Workdir, task.Solved, tests: kept).Honoured.Should().BeTrue();
        Promise.Check(constraint, task.Workdir, task.Solved, tests: broken).Honoured.Should().BeFalse();
        Promise.Check(constraint, task.Workdir, task.Solved).Detail.Should().Be("it was not run");
    }

    [Fact]
    public void Every_kind_has_a_check() => ConstraintKinds.All.Should().AllSatisfy(kind =>
        Promise.Check(new(kind) { Path = "x", Maximum = 1, Command = ["x"] }, FileTree.Empty, FileTree.Empty).Kind.Should().Be(kind));

    private static (bool Honoured, string Detail) Check(CheckResult check)
    {
        var result = Promise.Check(Instruction, FileTree.Empty, FileTree.Empty, grade: new(GradeState.Failed, [check], 1, ""));
        return (result.Honoured, result.Detail);
    }
}
