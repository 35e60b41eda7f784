using CodingAgentBench.Tasks.Vetting;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Vetting;

public sealed class VettingTests : IDisposable
{
    private const string Id = "polyglot/first";

    private const string Solution = """
        def total(entries):
            amounts = [entry.amount for entry in entries]
            return sum(amounts, start=Decimal(0))
        def mean_of(entries):
            return total(entries) / max(1, len(entries))


        """;

    private readonly TemporaryRepository _repository = new();

    public VettingTests() => _repository.AddTask(Id);

    public void Dispose() => _repository.Dispose();

    private IReadOnlyList<string> LeaksOf() => Leaks.Of(_repository.ReadTask(Id));

    [Fact]
    public void A_task_that_hides_what_it_must_has_no_leak() => LeaksOf().Should().BeEmpty();

    [Fact]
    public void A_passage_of_the_answer_in_another_file_is_a_leak()
    {
        _repository.Write($"tasks/v0.1/{Id}/answer/src/total.py", Solution);
        _repository.Write($"tasks/v0.1/{Id}/workdir/docs/old.md", $"# Notes\n\n{Solution}");

        LeaksOf().Should().Equal("workdir/docs/old.md repeats 3 of the 3 passages of answer/src/total.py");
    }

    [Fact]
    public void A_hidden_file_that_is_one_of_the_workdir_is_no_secret()
    {
        _repository.Write($"tasks/v0.1/{Id}/workdir/incoming/total.py", Solution);
        _repository.Write($"tasks/v0.1/{Id}/answer/src/total.py", Solution);

        LeaksOf().Should().BeEmpty();
    }

    [Fact]
    public void What_the_answer_left_as_it_was_is_no_leak()
    {
        _repository.Write($"tasks/v0.1/{Id}/workdir/src/total.py", Solution);
        _repository.Write($"tasks/v0.1/{Id}/answer/src/total.py", $"{Solution}extra_line_of_the_answer = 1\n");

        LeaksOf().Should().BeEmpty();
    }

    [Fact]
    public void A_passage_of_the_scorer_in_the_prompt_is_a_leak()
    {
        var lines = TemporaryRepository.Scorer.Split('\n')[1..4];
        _repository.AddTask(Id, manifest => manifest.Replace(
            "description: Write 42 into src/answer.txt.",
            $"description: |\n  Make this pass:\n\n{string.Concat(lines.Select(line => $"      {line}\n"))}", StringComparison.Ordinal));

        LeaksOf().Should().Equal("the prompt (task.yaml) repeats scorer/score.py");
    }

    [Fact]
    public void A_task_that_is_mostly_another_is_its_twin()
    {
        const string other = "polyglot/second";
        _repository.AddTask(other);
        _repository.AddTask("polyglot/third");
        _repository.Write("tasks/v0.1/polyglot/third/scorer/score.py", Solution);

        var (task, twin, stranger) = (_repository.ReadTask(Id), _repository.ReadTask(other), _repository.ReadTask("polyglot/third"));

        Twins.Of(task, [task, twin, stranger]).Should().Equal((other, 1.0));
    }
}
