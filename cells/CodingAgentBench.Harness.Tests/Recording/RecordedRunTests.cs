using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Harness.Tests.Recording;

/// <summary>Which record is meant, and why it may not do.</summary>
public sealed class RecordedRunTests : IDisposable
{
    private readonly RecordedCells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("latest")]
    [InlineData("0001")]
    [InlineData("results/local/0001")]
    [InlineData("results/local/0001/")]
    [InlineData("results/local/latest")]
    public async Task A_run_can_be_named_in_many_ways(string named)
    {
        await _cells.RecordAsync(ControlModels.Oracle);

        (await _cells.ReplayAsync(ControlModels.Oracle, named: named)).Record!.SameOutcome.Should().BeTrue();
    }

    [Fact]
    public async Task An_attempt_can_be_named_by_its_folder()
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);

        var row = await _cells.RescoreAsync(ControlModels.Oracle, named: _cells.File(Path.GetDirectoryName(recorded.Files.Trace)!));

        row.Record!.CellId.Should().Be(recorded.CellId);
    }

    [Fact]
    public async Task The_latest_record_is_never_a_repeat_of_one()
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        await _cells.ReplayAsync(ControlModels.Oracle);
        await _cells.RescoreAsync(ControlModels.Oracle);

        (await _cells.ReplayAsync(ControlModels.Oracle)).Record!.SameOutcome.Should().BeTrue();
        _cells.Problems(("CAB_REPLAY", "0002")).Should().ContainSingle().Which.Should().Contain("0002 holds no recorded attempt: name the run that was recorded");
    }

    [Fact]
    public async Task Of_several_attempts_the_first_with_a_verdict_is_the_record()
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        var row = CodingAgentBench.Results.Runs.Journal.Read(_cells.File("runs.jsonl"))[0];
        await File.WriteAllBytesAsync(
            _cells.File("runs.jsonl"),
            [.. RowJson.Write(row with { Outcome = Outcome.Infra, Reason = "429" }), (byte)'\n', .. RowJson.Write(row with { Attempt = 2 }), (byte)'\n'],
            TestContext.Current.CancellationToken);

        (await _cells.ReplayAsync(ControlModels.Oracle)).Record!.Attempt.Should().Be(2);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_setting_is_said()
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        Directory.CreateDirectory(_cells.File("empty", "x"));
        Directory.CreateDirectory(_cells.File("cells/other"));

        _cells.Problems(("CAB_REPLAY", "latest"), ("CAB_RESCORE", "latest")).Should().Equal(
            "CAB_REPLAY and CAB_RESCORE are both set: a row can be replayed or rescored, not both; unset one");
        _cells.Problems(("CAB_REPLAY", "0009")).Should().ContainSingle().Which
            .Should().Be($"CAB_REPLAY=0009: there is no folder {_cells.Repository.Root["0009"]} or {Path.Combine(_cells.Results, "0009")}");
        _cells.Problems(("CAB_RESCORE", "x/empty")).Should().ContainSingle().Which
            .Should().Be($"CAB_RESCORE=x/empty: {_cells.File("empty", "x")} is neither a run, for it has no runs.jsonl, nor the folder of an attempt below one");
        _cells.Problems(("CAB_RESCORE", "results/local/0001/cells/other")).Should().ContainSingle().Which
            .Should().Contain("no row of").And.Contain("has its trace in cells/other/");
        await File.WriteAllTextAsync(_cells.File("runs.jsonl"), "{}\n", TestContext.Current.CancellationToken);
        _cells.Problems(("CAB_REPLAY", "0001")).Should().ContainSingle().Which.Should().StartWith("CAB_REPLAY=0001: ");
    }

    [Fact]
    public void Without_any_run_there_is_no_latest_one() =>
        _cells.Problems(("CAB_REPLAY", "latest")).Should().Equal($"CAB_REPLAY=latest: there is no recorded run in {_cells.Results}");

    [Fact]
    public async Task A_row_whose_id_is_not_the_hash_of_its_key_is_refused()
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        _cells.Rewrite(row => row with { CellId = "0123456789ab" });

        _cells.Problems(("CAB_REPLAY", "0001")).Should().ContainSingle().Which.Should().Contain("cell_id 0123456789ab is not the hash of its key");
    }

    [Fact]
    public async Task A_cell_that_is_not_on_record_or_has_no_verdict_there_is_skipped_with_the_reason()
    {
        await _cells.RecordAsync(ControlModels.Oracle);

        (await ReplayMissingAsync(ControlModels.Nop)).Should().EndWith($"has no record of mini control/nop {MatrixRepository.Task} in this run");
        _cells.Rewrite(row => row with { Outcome = Outcome.Infra, Reason = "429\u001b[31m" });
        (await ReplayMissingAsync(ControlModels.Oracle)).Should().Be("on record is no verdict to compare with, but infra: 429\\x1b[31m");
    }

    [Theory]
    [InlineData("CAB_REPLAY", "trace")]
    [InlineData("CAB_RESCORE", "changes")]
    public async Task A_record_without_what_is_needed_is_skipped_with_the_reason(string variable, string what)
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        _cells.Rewrite(row => row with { Files = row.Files with { Trace = null, Changes = null } });

        (await _cells.MissingAsync(ControlModels.Oracle, (variable, "latest"), ("CAB_UNISOLATED", "yes"))).Should().EndWith($"has no {what}");
    }

    [Theory]
    [InlineData("CAB_REPLAY")]
    [InlineData("CAB_RESCORE")]
    public async Task What_is_on_record_runs_on_this_machine_only_with_consent(string variable)
    {
        await _cells.RecordAsync(ControlModels.Oracle);

        (await _cells.MissingAsync(ControlModels.Oracle, (variable, "latest"))).Should().Contain("set CAB_UNISOLATED=yes if you trust the record");
    }

    [Fact]
    public async Task Another_image_than_the_recorded_one_is_a_reason_to_skip_unless_any_will_do()
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        var id = $"sha256:{new string('1', 64)}";
        _cells.Rewrite(row => row with { Image = new("base", id, null, Locked: true) });

        (await ReplayMissingAsync(ControlModels.Oracle)).Should().Be(
            $"it was recorded in image {id} and would run in no image here: CAB_ANY_IMAGE=yes replays it all the same");
        (await ReplayMissingAsync(ControlModels.Oracle, ("CAB_ANY_IMAGE", "yes"))).Should().BeNull();
        (await _cells.MissingAsync(ControlModels.Oracle, ("CAB_RESCORE", "latest"), ("CAB_UNISOLATED", "yes"))).Should().BeNull("no TUI runs");
    }

    private Task<string?> ReplayMissingAsync(string model, params (string Name, string Value)[] more) =>
        _cells.MissingAsync(model, [("CAB_REPLAY", "latest"), ("CAB_UNISOLATED", "yes"), .. more]);
}
