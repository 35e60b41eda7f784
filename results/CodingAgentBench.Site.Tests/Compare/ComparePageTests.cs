using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Tests.Board;
using CodingAgentBench.Site.Pages.Compare;
using static CodingAgentBench.Site.Tests.Choose.Matrices;

namespace CodingAgentBench.Site.Tests.Compare;

public sealed class ComparePageTests
{
    [Fact]
    public void The_verdict_is_one_sentence_with_difference_interval_and_p()
    {
        var page = Page([.. Of("opencode", "m1", Passed(16, 25)), .. Of("pi", "m1", Passed(15, 25))]);

        page.Verdict.Should().Be("On 25 common tasks opencode passes 64 % and pi 60 %: a difference of +4 points, interval −4 to +12, p 1.00 after correction: tied.");
        page.PassRate!.Value.Should().BeApproximately(page.A.PassRate!.Value - page.B.PassRate!.Value, 1e-12, "all of it is of the same tasks");
    }

    [Fact]
    public void A_difference_that_is_more_than_chance_names_the_better() =>
        Page([.. Of("a", "m1", Passed(2, 20)), .. Of("b", "m1", Passed(20, 20))]).Verdict
            .Should().EndWith("a difference of −90 points, interval −100 to −76, p <0.001 after correction: b passes more, and chance does not explain it.");

    [Fact]
    public void Equals_and_those_who_never_pass_have_no_difference_to_speak_of()
    {
        Page([.. Of("a", "m1", "xx"), .. Of("b", "m1", "xx")]).Verdict.Should().Be("On 2 common tasks a and b both pass 100 %, the same on every task: no difference.");
        Page([.. Of("a", "m1", "--"), .. Of("b", "m1", "--")]).Should().Match<ComparePage>(page =>
            page.Verdict == "On 2 common tasks neither a nor b passed once: nothing tells them apart." && page.Costs.Count == 0);
    }

    [Fact]
    public void Tasks_of_one_alone_are_left_out_and_said()
    {
        var page = Page([.. Of("a", "m1", "xx-x "), .. Of("b", "m1", " x x-")]);

        page.Tasks.Select(task => task.Task).Should().Equal("polyglot/task-02", "polyglot/task-04");
        page.OnlyTriedA.Should().Equal("polyglot/task-01", "polyglot/task-03");
        page.OnlyTriedB.Should().Equal("polyglot/task-05");
        page.A.Should().Match<CompareSide>(side => side.Scored == 2 && side.Passed == 2);
    }

    [Fact]
    public void Without_a_common_task_there_is_nothing_to_compare()
    {
        var page = Page([.. Of("a", "m1", "x "), .. Of("b", "m1", " x")]);

        page.Verdict.Should().Be("a and b have no task in common that both have a scored run on: there is nothing to compare.");
        (page.A.PassRate, page.A.TokensPerCorrect, page.PassRate).Should().Be(((double?)null, (double?)null, (Difference?)null));
    }

    [Fact]
    public void Solved_is_by_at_least_one_run_and_every_task_is_in_one_corner() =>
        Page([.. Of("a", "m1", "-xx--"), SampleTrials.Of("a", "m1", 1, passed: true, run: 2), .. Of("b", "m1", "x-x--")]).Solved
            .Should().Be(new CompareSolved(Both: 2, OnlyA: 1, OnlyB: 0, Neither: 2));

    [Fact]
    public void Failed_runs_are_paid_for_too()
    {
        var page = Page([.. Of("a", "m1", "x-", tokens: 1000), .. Of("b", "m1", "xx", tokens: 1500)]);

        (page.A.TokensPerCorrect, page.B.TokensPerCorrect).Should().Be((2000, 1500));
        page.Costs[0].Should().Be("b took fewer tokens per correct task: 1,500, and a 2,000.");
    }

    private static ComparePage Page(IEnumerable<Trial> trials)
    {
        var board = Leaderboard.Of(trials, []);
        return ComparePage.Of(board.Contests[0], board.Contests[0].Comparisons.Should().ContainSingle().Which, new(board.Tasks), (_, _) => null);
    }
}
