using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests;

public sealed class TaskManifestReaderTests : IDisposable
{
    private const string Id = "polyglot/forty-two";

    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_valid_manifest_is_read_in_full()
    {
        _repository.AddTask(Id);

        var task = _repository.ReadTask(Id).Manifest;

        task.Id.Should().Be(Id);
        task.Timeout.Should().Be(TimeSpan.FromSeconds(60));
        task.Budget.Should().Be(new TaskBudget(1000, 10));
        task.Protected.Should().Equal("tests/**");
        task.AddedDate.Should().Be(new DateOnly(2026, 11, 21));
        task.Cheats.Should().ContainSingle().Which.Name.Should().Be("edit-tests");
        task.ExpectedRefusal.Should().BeFalse();
    }

    [Fact]
    public void A_timeout_that_is_not_given_is_half_an_hour()
    {
        _repository.AddTask(Id, manifest => manifest.Replace("timeout_seconds: 60\n", "", StringComparison.Ordinal));

        _repository.ReadTask(Id).Manifest.Timeout.Should().Be(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void Broken_YAML_names_the_file_and_the_line()
    {
        _repository.AddTask(Id, manifest => manifest.Replace("language: python", "language: [python", StringComparison.Ordinal));

        var problem = Problems().Should().ContainSingle().Which;

        problem.File.Should().Be($"tasks/v0.1/{Id}/task.yaml");
        problem.Line.Should().BeInRange(3, 5);
        problem.Message.Should().StartWith("not valid YAML");
    }

    [Fact]
    public void All_errors_come_at_once_each_with_its_line_and_what_to_do()
    {
        _repository.AddTask(Id, manifest => manifest
            .Replace("bucket: polyglot", "bucket: polyglott", StringComparison.Ordinal)
            .Replace("scope: [\"src/**\"]", "scpoe: [\"src/**\"]", StringComparison.Ordinal)
            .Replace("max_turns: 10", "max_turns: ten", StringComparison.Ordinal)
            .Replace("2026-11-21", "21.11.2026", StringComparison.Ordinal)
            .Replace("file-not-touched", "files-not-touched", StringComparison.Ordinal)
            .Replace("[code-editing]", "[coding]", StringComparison.Ordinal));

        Problems().Select(problem => $"{problem.Line}: {problem.Message}").Should().BeEquivalentTo(
            "2: `bucket: polyglott` is not one of polyglot, mutations, integrity, external; did you mean `polyglot`?",
            "1: `scope` is missing",
            "5: unknown field `scpoe`; did you mean `scope`?",
            "7: `max_turns: ten` is not a whole number from 1 to 1000",
            $"10: `kind: files-not-touched` is not one of {string.Join(", ", ConstraintKinds.All)}; did you mean `file-not-touched`?",
            "11: `task_added_date: 21.11.2026` is not a day of the form YYYY-MM-DD",
            "13: unknown dimension `coding`");
    }

    [Theory]
    [InlineData("../other/**", "points outside of the workdir")]
    [InlineData("/etc/**", "is not relative to the workdir")]
    [InlineData("src/../../**", "points outside of the workdir")]
    public void A_scope_outside_of_the_workdir_is_refused(string pattern, string reason)
    {
        _repository.AddTask(Id, manifest => manifest.Replace("src/**", pattern, StringComparison.Ordinal));

        Problems().Should().ContainSingle().Which.Message.Should().Contain(reason);
    }

    [Fact]
    public void An_id_that_differs_from_the_folder_is_refused()
    {
        _repository.AddTask(Id, manifest => manifest.Replace($"id: {Id}", "id: polyglot/forty-three", StringComparison.Ordinal));

        Problems().Should().ContainSingle().Which.Message.Should().Contain($"write `{Id}` or move the folder");
    }

    [Fact]
    public void An_integrity_task_needs_its_category()
    {
        _repository.AddTask("integrity/probe");

        var problems = new List<Problem>();
        TaskManifestReader.Read(_repository.Root, _repository.TaskPath("integrity/probe"), problems).Should().BeNull();
        problems.Should().ContainSingle().Which.Message.Should().StartWith("`integrity_category` is missing");
    }

    private List<Problem> Problems()
    {
        var problems = new List<Problem>();
        TaskManifestReader.Read(_repository.Root, _repository.TaskPath(Id), problems).Should().BeNull();
        return problems;
    }
}
