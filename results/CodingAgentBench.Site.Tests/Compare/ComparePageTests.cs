using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
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

        page.Verdict.Should().Be("On 25 common tasks opencode passes 64 % and pi 60 %: a difference of +4 points, interval −4.3 to +12, p 1.00 after correction: tied.");
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
        page.Costs[0].Should().Be("b took fewer tokens per correct task: 1,500, and a 2,000 (not tested).");
    }

    [Fact]
    public void Whoever_was_not_counted_took_no_fewer_tokens()
    {
        Trial[] trials = [.. Of("a", "m1", "xx", tokens: 0), .. Of("b", "m1", "xx", tokens: 1500)];

        Page(trials).Costs.Should().Equal("Both took 2.0 seconds per correct task.");

        var missing = Page(trials, tui => tui == "a" ? 1 : 0);
        missing.Costs[0].Should().Be("Who took fewer tokens cannot be said: 1 run of a has no token count.");
        (missing.A.TokensPerCorrect, missing.Tasks[0].A.Tokens, missing.Tasks[0].B.Tokens).Should().Be(((double?)null, (double?)null, (double?)1500));
    }

    [Fact]
    public void Small_differences_have_a_decimal_and_an_axis_on_which_they_are_seen()
    {
        new[] { -0.032, -0.034, 0.04, 0.0996, -0.12, 0.0001 }.Select(CompareWords.Points).Should().Equal("−3.2", "−3.4", "+4", "+10", "−12", "0");
        CompareWords.InPoints(0.01).Should().Be("+1 point");
        DifferenceAxis.Limit(new(-0.03, new(-0.034, -0.026), 0, 0, Tied: false)).Should().Be(0.05);
        DifferenceAxis.Limit(new(0.04, new(-0.04, 0.12), 1, 1, Tied: true)).Should().Be(0.25);
        DifferenceAxis.Limit(new(-0.9, new(-1.04, -0.76), 0, 0, Tied: false)).Should().Be(1);
    }

    [Fact]
    public void Control_models_are_listed_by_composite_and_those_that_nobody_differs_with_say_so_once()
    {
        string[] tasks = ["polyglot/one", "polyglot/two"];
        var index = CompareIndexPage.Of(BoardContent.Of(
        [
            .. tasks.SelectMany(task => new[] { BoardContent.Row("a", "control/oracle", task) with { Axes = new(1, 1, 1, 1, 1) }, BoardContent.Row("b", "control/oracle", task) }),
            .. tasks.SelectMany(task => new[] { "a", "b" }, (task, tui) => BoardContent.Row(tui, "control/nop", task, Outcome.Fail)),
        ]));

        index.Models.Select(model => (model.Model, model.Measure)).Should().Equal(("control/nop", null), ("control/oracle", "composite"));
        index.Models[1].Pairs.Single().Difference.Should().BeGreaterThan(0);
    }

    private static ComparePage Page(IEnumerable<Trial> trials, Func<string, int>? uncounted = null)
    {
        var board = Leaderboard.Of(trials, []);
        return ComparePage.Of(board.Contests[0], board.Contests[0].Comparisons.Should().ContainSingle().Which, new(board.Tasks), _ => [], uncounted ?? (_ => 0));
    }
}
