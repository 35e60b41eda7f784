using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Tests.Strength;

public sealed class StrengthFileTests : IDisposable
{
    private static readonly ScorerStrength Measured = new("abc", 40, 37, 812,
        [new("boundary@a.py:1:2", "<", "<=", null), new("negation@a.py:3:4", "a && b", "!(a && b)", "a \"reason\"")]) { Checks = 17 };

    private readonly StrengthTask _task = new();

    public void Dispose() => _task.Dispose();

    [Fact]
    public void The_file_is_the_same_for_the_same_measurement_and_readable_for_people()
    {
        StrengthFile.Write(_task.Folder.Manifest, Measured);

        _task.Read("strength.json").Should().Be("""
            {
              "inputs": "abc",
              "checks": 17,
              "mutants": 40,
              "killed": 37,
              "strength": 0.948,
              "answer_ms": 812,
              "survivors": [
                {
                  "id": "boundary@a.py:1:2",
                  "original": "<",
                  "replacement": "<=",
                  "reason": null
                },
                {
                  "id": "negation@a.py:3:4",
                  "original": "a && b",
                  "replacement": "!(a && b)",
                  "reason": "a \"reason\""
                }
              ]
            }

            """);
        StrengthFile.Read(_task.Folder.Manifest).Should().BeEquivalentTo(Measured);
    }

    [Theory]
    [InlineData(40, 36, 0, 0.9)]
    [InlineData(40, 35, 0, 0.875)]
    [InlineData(3, 2, 0, 0.666)]
    [InlineData(40, 36, 4, 1)]
    [InlineData(2, 0, 2, 1)]
    public void Strength_is_what_is_killed_of_what_can_be(int mutants, int killed, int equivalent, double strength) =>
        new ScorerStrength("", mutants, killed, 0, [.. Enumerable.Range(0, equivalent).Select(index => new Survivor($"{index}", "", "", "why"))])
            .Value.Should().Be((decimal)strength);

    [Fact]
    public void An_empty_reason_is_none() =>
        new ScorerStrength("", 2, 1, 0, [new("a", "", "", " ")]).Value.Should().Be(0.5m);

    [Theory]
    [InlineData("workdir/src/other.py")]
    [InlineData("answer/src/other.py")]
    [InlineData("scorer/other.py")]
    public void Every_part_that_is_measured_is_in_the_inputs(string path)
    {
        var before = StrengthFile.InputsOf(_task.Folder);

        _task.Write("strength.json", "{}");
        StrengthFile.InputsOf(_task.Folder).Should().Be(before);
        _task.Write(path, "1\n");
        StrengthFile.InputsOf(_task.Folder).Should().NotBe(before);
    }

    [Fact]
    public void The_rules_that_are_generated_for_the_agent_are_no_input()
    {
        var task = _task.Folder;
        task.Workdir.Contains(AgentsFile.Name).Should().BeTrue();

        StrengthFile.InputsOf(task with { Workdir = task.Workdir.With([TreeEntry.File(AgentsFile.Name, "other rules")]) }).Should().Be(StrengthFile.InputsOf(task));
    }

    [Fact]
    public void Without_a_measurement_the_check_says_how_to_get_one() =>
        Problem().Should().StartWith($"tasks/v0.1/{StrengthTask.Id}/strength.json is missing").And.Contain($"-- strength {StrengthTask.Id}");

    [Fact]
    public void A_measurement_of_something_else_is_stale()
    {
        StrengthFile.Write(_task.Folder.Manifest, Measured);

        Problem().Should().Contain("is stale: workdir/, answer/ or scorer/ has changed since");
    }

    [Theory]
    [InlineData(36, null)]
    [InlineData(35, "kill 0.875 of the mutants of the answer, and 0.9 is wanted")]
    public void What_is_weak_says_what_to_do(int killed, string? problem)
    {
        StrengthFile.Write(_task.Folder.Manifest, new(StrengthFile.InputsOf(_task.Folder), 40, killed, 0, Survivors(40 - killed)));

        if (problem is null)
            Problem().Should().BeNull();
        else
            Problem().Should().Contain(problem).And.Contain("add checks to scorer/");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(40, 38)]
    public void A_file_that_does_not_add_up_is_a_problem(int mutants, int killed)
    {
        StrengthFile.Write(_task.Folder.Manifest, new(StrengthFile.InputsOf(_task.Folder), mutants, killed, 0, []));

        Problem().Should().Contain("does not add up");
    }

    private static List<Survivor> Survivors(int count) => [.. Enumerable.Range(0, count).Select(index => new Survivor($"{index}", "<", "<=", null))];

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"inputs\": \"a\", \"mutants\": 1, \"killed\": 1, \"answer_ms\": 1, \"survivors\": null}")]
    public void A_file_that_cannot_be_read_is_a_problem_too(string json)
    {
        _task.Write("strength.json", json);

        Problem().Should().Contain("cannot be read");
    }

    [Fact]
    public void An_answer_without_source_code_needs_no_measurement()
    {
        using var words = new StrengthTask();
        File.Delete(Path.Combine(words.Folder.Manifest.Folder, "answer/src/sum.py"));

        StrengthCheck.Problem(words.Root, words.Folder).Should().BeNull();
    }

    private string? Problem() => StrengthCheck.Problem(_task.Root, _task.Folder);
}
