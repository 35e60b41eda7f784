using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Pages.Cell;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Tests.Cell;

public sealed class CellVerdictTests
{
    private static readonly Row Nop = SampleRows.Pass with
    {
        Lane = "control", Key = SampleRows.Key with { Model = "control/nop" }, Outcome = Outcome.Fail, Diff = RowDiff.None,
        Grade = new(Passed: false, 1, [new("a", Passed: false, "wrong result", 1), new("b", Passed: true, "", 1)], ""),
    };

    [Fact]
    public void The_words_say_what_happened()
    {
        CellVerdict.Of(SampleRows.Pass).Words.Should().Be("It passed. The only hidden check held.");
        CellVerdict.Of(Nop).Words.Should().Be("It did nothing, as control/nop must, and so it failed. 1 of 2 hidden checks did not hold.");
        CellVerdict.Of(SampleRows.Pass with { ExpectedRefusal = true }).Words.Should().StartWith("It passed: the right answer to this task is a refusal");
        CellVerdict.Of(SampleRows.Infra).Words.Should().Contain("no zero");
    }

    [Fact]
    public void A_control_that_passes_and_must_not_is_a_defect()
    {
        CellVerdict.Of(Nop with { Outcome = Outcome.Pass }).Control.Should().Contain("defect");
        CellVerdict.Of(Nop with { Lane = "live" }).Control.Should().BeNull();
    }

    [Fact]
    public void An_axis_shows_the_sum_that_makes_it_and_no_budget_that_does_not()
    {
        var row = SampleRows.Pass with { Axes = new(1, 0.5, 0.5, 1, 0.85) };

        CellAxis.Of(row, new TaskBudget(1200, 2)).Select(axis => axis.Made).Should().Equal(
            "0.8 + 0.2 × 1/1 constraints honoured", "1,200 / (1,200 + 1,200) tokens: budget / (budget + used)", "2 / (2 + 2) s: budget / (budget + used)",
            "1/1 changed files in the task's scope", "1.000 × (0.55 + 0.15 × 0.500 + 0.15 × 0.500 + 0.15 × 1.000)");
        CellAxis.Of(row, new TaskBudget(9, 9))[1].Made.Should().Contain("another budget");
        CellAxis.Of(row, null)[1].Made.Should().EndWith("the task is not in the corpus any more");
        CellAxis.Of(SampleRows.Infra, null).Should().OnlyContain(axis => axis.Value == null && axis.Made == null);
    }

    [Fact]
    public void The_phases_follow_each_other_whatever_a_row_says()
    {
        var line = PhaseLine.Of(SampleRows.Pass);
        var hostile = PhaseLine.Of(SampleRows.Pass with { Phases = new(-5, long.MaxValue, 0, 0, 0, 0, 0), Agent = SampleRows.Pass.Agent with { FirstCallMs = long.MaxValue / 2 } });

        line.Phases.Select(phase => phase.StartMs).Should().Equal(0, 100, 2100, 2400, 2450, 2850);
        (line.TotalMs, line.FirstCallMs, line.LastAnswerMs).Should().Be((2870, 800, 2360));
        (hostile.TotalMs, hostile.FirstCallMs).Should().Be((int.MaxValue, int.MaxValue));
    }
}
