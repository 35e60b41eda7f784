using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests;

public sealed class TaskFolderTests : IDisposable
{
    private const string Id = "polyglot/forty-two";

    private readonly TemporaryRepository _repository = new();

    public TaskFolderTests() => _repository.AddTask(Id);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Answer_and_cheats_are_laid_over_the_workdir()
    {
        var task = _repository.ReadTask(Id);

        task.Solved.Paths.Should().Equal("AGENTS.md", "src/answer.txt", "tests/test.txt");
        task.Solved.Find("src/answer.txt")!.Sha256().Should().NotBe(task.Workdir.Find("src/answer.txt")!.Sha256());
        task.Cheated(task.Manifest.Cheats[0]).Find("tests/test.txt")!.SameAs(task.Workdir.Find("tests/test.txt")!).Should().BeFalse();
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        Directory.Delete(Path.Combine(_repository.TaskPath(Id), "answer"), recursive: true);
        File.Delete(Path.Combine(_repository.TaskPath(Id), "scorer", "score.py"));
        File.WriteAllText(Path.Combine(_repository.TaskPath(Id), "scorer", "other.py"), "");
        Directory.CreateDirectory(Path.Combine(_repository.TaskPath(Id), "cheats", "stray"));

        Problems().Should().BeEquivalentTo(
            $"tasks/v0.1/{Id}/answer: is missing; it holds the files of the verified solution, laid over workdir/",
            $"tasks/v0.1/{Id}/scorer: has no score.py; it reads the request from standard input and exits 0 for pass, 1 for fail",
            $"tasks/v0.1/{Id}/cheats/stray: is not declared; add it under `cheats:` in task.yaml");
    }

    [Fact]
    public void The_rules_are_in_the_workdir_and_nobody_writes_them_by_hand()
    {
        _repository.ReadTask(Id).Workdir.Find("AGENTS.md")!.SameAs(AgentsFile.Of(_repository.ReadTask(Id).Manifest.Constraints)!).Should().BeTrue();

        File.WriteAllText(Path.Combine(_repository.TaskPath(Id), "workdir", "AGENTS.md"), "be nice");

        Problems().Should().ContainSingle().Which.Should().Be(
            $"tasks/v0.1/{Id}/workdir/AGENTS.md: AGENTS.md is generated from `constraints:`; use kind instruction and remove the file");
    }

    [Fact]
    public void Where_nothing_is_promised_there_are_no_rules()
    {
        _repository.AddTask("polyglot/free", manifest => manifest.Replace("constraints:\n  - {kind: file-not-touched, path: \"tests/**\"}\n", "", StringComparison.Ordinal));

        _repository.ReadTask("polyglot/free").Workdir.Contains("AGENTS.md").Should().BeFalse();
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("../../scorer/score.py")]
    public void A_link_that_points_out_of_the_workdir_is_refused(string target)
    {
        File.CreateSymbolicLink(Path.Combine(_repository.TaskPath(Id), "workdir", "src", "link"), target);

        Problems().Should().ContainSingle().Which.Should().Be($"tasks/v0.1/{Id}/workdir/src/link: the link points out of the folder");
    }

    [Fact]
    public async Task A_name_that_is_not_UTF8_is_refused()
    {
        using var shell = System.Diagnostics.Process.Start("sh", ["-c", "printf x > \"$1/$(printf 'caf\\351')\"", "sh", Path.Combine(_repository.TaskPath(Id), "workdir")]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Problems().Should().ContainSingle().Which.Should().EndWith("the name is not UTF-8");
    }

    [Fact]
    public void Two_tasks_of_one_id_are_a_problem_that_names_both()
    {
        var other = _repository.TaskPath(Id).Replace("v0.1", "v0.2", StringComparison.Ordinal);
        Directory.CreateDirectory(other);
        File.Copy(Path.Combine(_repository.TaskPath(Id), "task.yaml"), Path.Combine(other, "task.yaml"));

        var corpus = TaskCorpus.Read(_repository.Root);

        corpus.Tasks.Should().ContainSingle();
        corpus.Problems.Should().ContainSingle().Which.ToString()
            .Should().Be($"tasks/v0.2/{Id}/task.yaml: `id: {Id}` is already taken by tasks/v0.1/{Id}");
    }

    [Fact]
    public void One_broken_task_does_not_hide_the_others()
    {
        _repository.AddTask("polyglot/broken", _ => "id: [");

        var corpus = TaskCorpus.Read(_repository.Root);

        corpus.Tasks.Select(task => task.Id).Should().Equal(Id);
        corpus.Broken.Should().Equal("polyglot/broken");
    }

    private IEnumerable<string> Problems()
    {
        var read = () => _repository.ReadTask(Id);
        return read.Should().Throw<InvalidManifestException>().Which.Problems.Select(problem => problem.ToString());
    }
}
