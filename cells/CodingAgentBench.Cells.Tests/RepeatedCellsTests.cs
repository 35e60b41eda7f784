using CodingAgentBench.Harness.Tests;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Cells.Tests;

/// <summary>Replaying and rescoring as a user does it: the same filter, and one variable more.</summary>
public sealed class RepeatedCellsTests : IDisposable
{
    private const string Filter = $"tui=mini&model=control/oracle&task={MatrixRepository.Task}";

    private static readonly (string, string) Trusted = ("CAB_UNISOLATED", "yes");

    private readonly MatrixRepository _repository = new();
    private readonly CellsProgram _program;

    public RepeatedCellsTests() => _program = new(_repository);

    public void Dispose()
    {
        _program.Dispose();
        _repository.Dispose();
    }

    [Theory]
    [InlineData("CAB_REPLAY", "replay")]
    [InlineData("CAB_RESCORE", "rescore")]
    public async Task The_same_test_row_repeats_its_record(string variable, string lane)
    {
        await _program.RunAsync(Filter);

        var (exitCode, output) = await _program.RunAsync(Filter, (variable, "latest"), Trusted);

        exitCode.Should().Be(0, output);
        output.Should().Contain("1 attempt repeated from a record: 1 as recorded, 0 otherwise, 0 with other calls").And.NotContain("leaderboard");
        var row = _program.Rows.Should().ContainSingle().Which;
        (row.Lane, row.Outcome, row.Record!.SameOutcome, row.Record.SameDiff).Should().Be((lane, Outcome.Pass, true, true));
        File.Exists(_repository.Root["results", "local", "latest", "leaderboard.md"]).Should().BeFalse("a repeat is on no board");
    }

    [Fact]
    public async Task A_record_of_a_failed_cell_that_is_repeated_is_a_failed_test_for_the_scorers_reason()
    {
        await _program.RunAsync("tui=mini&model=control/nop");

        var (exitCode, output) = await _program.RunAsync("tui=mini&model=control/nop", ("CAB_REPLAY", "results/local/0001"), Trusted);

        exitCode.Should().Be(1);
        output.Should().Contain("fail: 1 of 1 hidden checks failed").And.NotContain("does not agree");
    }

    [Fact]
    public async Task A_disagreement_is_a_failed_test_that_says_what_differs()
    {
        await _program.RunAsync(Filter);
        _repository.Write(
            $"tasks/v0.1/{MatrixRepository.Task}/scorer/score.py", TemporaryRepository.Scorer.Replace("42", "43", StringComparison.Ordinal));

        var (exitCode, output) = await _program.RunAsync(Filter, ("CAB_RESCORE", "latest"), Trusted);

        exitCode.Should().Be(1);
        output.Should().Contain("the rescoring does not agree with its record").And.Contain("on record is pass, now it is fail: 1 of 1 hidden checks failed");
    }

    [Fact]
    public async Task Drift_alone_is_a_warning()
    {
        await _program.RunAsync(Filter);
        _repository.AddTask(MatrixRepository.Task, manifest => manifest.Replace("Write 42", "Put 42", StringComparison.Ordinal));

        var (exitCode, output) = await _program.RunAsync(Filter, ("CAB_REPLAY", "latest"), Trusted);

        exitCode.Should().Be(0, output);
        output.Should().Contain("call 1 changed: messages[1].content: recorded `Write 42").And.Contain("1 with other calls to the model");
    }

    [Fact]
    public async Task A_row_without_a_record_is_skipped_and_a_wrong_setting_is_red()
    {
        await _program.RunAsync(Filter);

        var (skipped, why) = await _program.RunAsync("tui=mini&model=llama-3.3-70b&run=2", ("CAB_REPLAY", "latest"), Trusted);
        var (red, wrong) = await _program.RunAsync(Filter, ("CAB_REPLAY", "latest"), ("CAB_RESCORE", "latest"));

        (skipped, red).Should().Be((0, 1));
        why.Should().Contain("has no record of mini llama-3.3-70b").And.Contain("Skipped: 1");
        wrong.Should().Contain("CAB_REPLAY and CAB_RESCORE are both set");
    }
}
