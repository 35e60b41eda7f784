using System.Text;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Recording;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Tasks.Manifests;
using NJsonSchema;

namespace CodingAgentBench.Harness.Tests.Recording;

/// <summary>Recorded files that are graded again: no agent, a real scorer.</summary>
public sealed class RescoreTests : IDisposable
{
    private const string TaskPath = $"tasks/v0.1/{MatrixRepository.Task}";

    /// <summary>Says yes to exactly what <see cref="EveryKind"/> leaves.</summary>
    private const string Strict =
        """
        import json, os, pathlib, sys
        request = json.load(sys.stdin)
        work = pathlib.Path(request["workdir"])
        checks = {
            "binary": (work / "src/image").is_file() and (work / "src/image").read_bytes() == b"\x00\xff\n\r\x80",
            "link": os.path.islink(work / "src/link") and os.readlink(work / "src/link") == "../moved.txt",
            "executable": os.access(work / "src/tool.sh", os.X_OK),
            "deleted": not (work / "gone.txt").exists(),
            "renamed": (work / "moved.txt").is_file() and not (work / "old.txt").exists(),
            "no newline": (work / "src/answer.txt").read_bytes() == b"42",
        }
        passed = all(checks.values())
        report = [{"name": name, "passed": ok, "message": "", "duration_ms": 0} for name, ok in checks.items()]
        pathlib.Path(request["report"]).write_text(json.dumps({"nonce": request["nonce"], "passed": passed, "checks": report}))
        sys.exit(0 if passed else 1)

        """;

    private const string EveryKind =
        "printf '\\000\\377\\n\\r\\200' > src/image; ln -s ../moved.txt src/link; chmod +x src/tool.sh; rm gone.txt; mv old.txt moved.txt; printf 42 > src/answer.txt";

    private readonly RecordedCells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData(ControlModels.Oracle, Outcome.Pass)]
    [InlineData(ControlModels.Nop, Outcome.Fail)]
    [InlineData(ControlModels.Cheat, Outcome.Fail)]
    public async Task The_scorer_says_the_same_of_the_recorded_files(string model, Outcome outcome)
    {
        var recorded = await _cells.RecordAsync(model);

        var row = await _cells.RescoreAsync(model);

        (row.Outcome, row.Lane, row.Reason).Should().Be((outcome, "rescore", recorded.Reason));
        row.Record.Should().BeEquivalentTo(new RowRecord(recorded.CellId, 1, 1, outcome, SameOutcome: true, SameDiff: true, [], []));
        row.Axes.Should().Be(recorded.Axes);
        row.Diff.Should().BeEquivalentTo(recorded.Diff);
        row.Constraints.Should().Equal(recorded.Constraints);
        row.Sha256.Changes.Should().Be(recorded.Sha256.Changes);
        row.Sha256.Grade.Should().Be(recorded.Sha256.Grade);
        (row.Publishable, row.Files.Trace, row.Tokens).Should().Be((false, null, recorded.Tokens));
        var schema = await JsonSchema.FromFileAsync(RepositoryRoot.Find(AppContext.BaseDirectory, null)["results", "schema", "row.schema.json"], TestContext.Current.CancellationToken);
        schema.Validate(Encoding.UTF8.GetString(RowJson.Write(row))).Should().BeEmpty();
    }

    [Fact]
    public async Task Binary_files_links_modes_deletions_and_renames_are_graded_as_they_were()
    {
        foreach (var file in new[] { "gone.txt", "old.txt", "src/tool.sh" })
            _cells.Repository.Write($"{TaskPath}/workdir/{file}", $"this is {file}\n");
        _cells.Repository.Write($"{TaskPath}/scorer/score.py", Strict);
        _cells.Repository.AddTui("every-kind", EveryKind);
        var recorded = await _cells.RecordAsync(ControlModels.Nop, "every-kind");
        recorded.Outcome.Should().Be(Outcome.Pass, recorded.Reason);

        var row = await _cells.RescoreAsync(ControlModels.Nop, "every-kind");

        (row.Outcome, row.Record!.SameDiff).Should().Be((Outcome.Pass, true), row.Reason);
        row.Diff.Should().BeEquivalentTo(recorded.Diff);
        row.Diff.Renamed.Should().Equal(new RowRename("old.txt", "moved.txt"));
    }

    [Fact]
    public async Task A_scorer_that_changed_its_mind_is_a_disagreement()
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);
        _cells.Repository.Write($"{TaskPath}/scorer/score.py", CodingAgentBench.Testing.TemporaryRepository.Scorer.Replace("42", "43", StringComparison.Ordinal));

        var row = await _cells.RescoreAsync(ControlModels.Oracle);

        (row.Outcome, row.Record!.SameOutcome, row.Record.SameDiff).Should().Be((Outcome.Fail, false, true));
        Disagreement.Of(row).Should().Be(
            $"""
            the rescoring does not agree with its record {recorded.CellId}-1-1:
              on record is pass, now it is fail: 1 of 1 hidden checks failed: `the answer is right` (wrong result)
            """);
    }

    [Theory]
    [InlineData("sleep 1000", Outcome.Timeout)]
    [InlineData("exit 3", Outcome.AgentError)]
    public async Task How_an_agent_ended_whose_files_are_still_refused_is_as_recorded(string script, Outcome outcome)
    {
        _cells.Repository.AddTask(MatrixRepository.Task, manifest => manifest.Replace("timeout_seconds: 60", "timeout_seconds: 1", StringComparison.Ordinal));
        _cells.Repository.AddTui("failing", script);
        await _cells.RecordAsync(ControlModels.Nop, "failing");

        var row = await _cells.RescoreAsync(ControlModels.Nop, "failing");

        (row.Outcome, row.TimedOut, Disagreement.Of(row)).Should().Be((outcome, outcome == Outcome.Timeout, null));
    }

    [Fact]
    public async Task A_broken_scorer_is_infra_here_too_and_no_zero()
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        _cells.Repository.Write($"{TaskPath}/scorer/score.py", "raise SystemExit('broken')");

        var row = await _cells.RescoreAsync(ControlModels.Oracle);

        (row.Outcome, row.Scored, row.Axes, row.Attempt).Should().Be((Outcome.Infra, false, RowAxes.None, 2));
    }
}
