using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Results.Tests.Board;

public sealed class LeaderboardTests
{
    [Fact]
    public void Infrastructure_failures_are_excluded_and_never_a_zero()
    {
        var board = Leaderboard.Of([SampleRows.Pass, SampleRows.Infra with { Run = 2 }]);

        (board.Scored, board.Passed, board.Excluded).Should().Be((1, 1, 1));
        var entry = board.Entries.Should().ContainSingle().Which;
        entry.Excluded.Should().Equal(new Dictionary<string, int> { ["infra"] = 1 });
        entry.MeanComposite.Should().Be(0.85);
    }

    [Fact]
    public void Of_several_attempts_the_first_with_a_verdict_counts()
    {
        var fail = SampleRows.Pass with { Attempt = 2, Outcome = Outcome.Fail };

        var board = Leaderboard.Of([SampleRows.Pass with { Attempt = 3 }, SampleRows.Infra, fail]);

        board.Cells.Should().ContainSingle().Which.Attempt.Should().Be(2);
        (board.Scored, board.Passed).Should().Be((1, 0));
    }

    [Theory]
    [InlineData(Outcome.Fail, true)]
    [InlineData(Outcome.Timeout, true)]
    [InlineData(Outcome.AgentError, true)]
    [InlineData(Outcome.Infra, false)]
    [InlineData(Outcome.Incompatible, false)]
    public void Every_outcome_is_either_in_the_denominator_or_named_as_excluded(Outcome outcome, bool scored)
    {
        var board = Leaderboard.Of([SampleRows.Pass with { Outcome = outcome }]);

        (board.Scored, board.Excluded).Should().Be(scored ? (1, 0) : (0, 1));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        Row[] rows = [.. Enumerable.Range(1, 6).Select(run => SampleRows.Pass with { Run = run })];

        Leaderboard.Of(rows).Cells.Should().Equal(Leaderboard.Of(rows.Reverse()).Cells);
    }

    [Fact]
    public void A_row_that_repeats_a_record_is_in_no_count()
    {
        var board = Leaderboard.Of([SampleRows.Replay, SampleRows.Pass with { Outcome = Outcome.Fail }, SampleRows.Replay with { Run = 2 }]);

        (board.Cells.Count, board.Scored, board.Passed).Should().Be((1, 1, 0));
    }

    [Fact]
    public void No_row_is_a_board_without_entries() => Leaderboard.Of([]).Entries.Should().BeEmpty();
}
