using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Scoring.Tests.Grading;

public sealed class GraderTests : IAsyncDisposable
{
    private const string Id = "polyglot/forty-two";

    private readonly TemporaryRepository _repository = new();
    private readonly ProcessEngine _engine = new();

    public GraderTests() => _repository.AddTask(Id);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _repository.Dispose();
    }

    [Fact]
    public async Task The_answer_passes_and_the_untouched_workdir_fails()
    {
        var task = _repository.ReadTask(Id);

        (await GradeAsync(task.Solved)).State.Should().Be(GradeState.Passed);
        var untouched = await GradeAsync(task.Workdir);
        untouched.State.Should().Be(GradeState.Failed);
        untouched.FailedChecks.Should().ContainSingle().Which.Name.Should().Be("the answer is right");
    }

    [Fact]
    public void Protected_files_are_put_back_and_none_is_added()
    {
        var task = _repository.ReadTask(Id);
        var left = task.Solved.With([TreeEntry.File("tests/test.txt", "edited"), TreeEntry.File("tests/conftest.py", "evil")]).Without(["none"]);

        var restored = Grader.Restore(task, left);

        restored.Paths.Should().Equal("AGENTS.md", "src/answer.txt", "tests/test.txt");
        restored.Find("tests/test.txt")!.SameAs(task.Workdir.Find("tests/test.txt")!).Should().BeTrue();
    }

    [Fact]
    public void A_protected_folder_that_was_replaced_is_as_it_was()
    {
        var task = _repository.ReadTask(Id);

        foreach (var replaced in new[] { TreeEntry.File("tests", "hi"), TreeEntry.Link("tests", "evil") })
        {
            var left = task.Solved.Without(["tests/test.txt"]).With([replaced, TreeEntry.File("evil/sitecustomize.py", "")]);
            Grader.Restore(task, left).Paths.Should().Equal("AGENTS.md", "evil/sitecustomize.py", "src/answer.txt", "tests/test.txt");
        }
    }

    [Theory]
    [InlineData("import sys; sys.exit(0)", "left no report (exit code 0)")]
    [InlineData("raise RuntimeError('boom')", "left no report (exit code 1): RuntimeError: boom")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write('{')", "cannot be read")]
    [InlineData("import json, sys, os; r = json.load(sys.stdin); [open(os.path.dirname(r['report']) + f'/{i}', 'w').close() for i in range(50001)]", "left no report (exit code 0)")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write('{\"nonce\": \"guess\", \"passed\": true, \"checks\": [{\"name\": \"a\", \"passed\": true}]}')", "does not carry the nonce")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write(json.dumps({'nonce': r['nonce'], 'passed': True, 'checks': []}))", "has no checks")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write(json.dumps({'nonce': r['nonce'], 'passed': True, 'checks': [{'name': 'a', 'passed': True}]})); sys.exit(1)", "disagree")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write(json.dumps({'nonce': r['nonce'], 'passed': True, 'checks': [{'name': 'a', 'passed': False}]}))", "disagree")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write(json.dumps({'nonce': r['nonce'], 'passed': True, 'checks': None}))", "cannot be read")]
    [InlineData("import json, sys; r = json.load(sys.stdin); open(r['report'], 'w').write(json.dumps({'nonce': r['nonce'], 'passed': True, 'expected': 2, 'checks': [{'name': 'a', 'passed': True}]}))", "has 1 of its 2 checks")]
    public async Task A_scorer_that_breaks_gives_no_verdict_and_says_why(string scorer, string trouble)
    {
        await File.WriteAllTextAsync(Path.Combine(_repository.TaskPath(Id), "scorer/score.py"), scorer, TestContext.Current.CancellationToken);

        var grade = await GradeAsync(_repository.ReadTask(Id).Solved);

        grade.State.Should().Be(GradeState.Broken);
        grade.Trouble.Should().Contain(trouble).And.EndWith("it is broken on the untouched workdir too");
    }

    [Fact]
    public async Task A_scorer_that_only_the_agents_files_can_break_is_a_fail()
    {
        var task = _repository.ReadTask(Id);

        var grade = await GradeAsync(task.Workdir.Without(["src/answer.txt"]));

        grade.State.Should().Be(GradeState.Failed);
        grade.Trouble.Should().StartWith("the agent's files broke the scorer: the scorer left no report (exit code 1): FileNotFoundError");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_brief_grading_ends_at_the_first_check_that_fails(bool brief, int checks)
    {
        _repository.Write($"tasks/v0.1/{Id}/scorer/score.py", """
            import pathlib, sys
            sys.path.insert(0, str(pathlib.Path(__file__).parent))
            import cab_scorer
            scorer = cab_scorer.Scorer()
            for name in "ab":
                scorer.check(name)(lambda: scorer.true(False, "no"))
            scorer.finish()
            """);
        var runtime = Grader.Runtime(RepositoryRoot.Find(AppContext.BaseDirectory, null));
        var task = _repository.ReadTask(Id);

        var grade = await new Grader(_engine, Grader.Request, runtime) { IsBrief = brief }.GradeAsync(task, task.Solved, TestContext.Current.CancellationToken);

        grade.State.Should().Be(GradeState.Failed, grade.Trouble);
        grade.Checks.Should().HaveCount(checks);
    }

    private Task<Grade> GradeAsync(FileTree left) =>
        new Grader(_engine, Grader.Request, FileTree.Empty).GradeAsync(_repository.ReadTask(Id), left, TestContext.Current.CancellationToken);
}
