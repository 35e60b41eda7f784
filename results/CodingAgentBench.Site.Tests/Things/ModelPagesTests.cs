using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Pages.Models;

namespace CodingAgentBench.Site.Tests.Things;

public sealed class ModelPagesTests
{
    [Fact]
    public void A_lead_that_may_be_chance_is_called_a_tie() =>
        Verdict([.. ThingsContent.Rows("a", 2, 0.81), .. ThingsContent.Rows("b", 2, 0.80), .. ThingsContent.Rows("c", 2, 0.79)])
            .Should().Be("a leads, tied with b and c: the data cannot tell them apart.");

    [Fact]
    public void A_lead_that_is_no_chance_is_called_a_lead() =>
        Verdict([.. ThingsContent.Rows("a", 20, 0.5), .. ThingsContent.Rows("b", 20, 0.8)]).Should().Be("b leads, by more than chance explains.");

    [Fact]
    public void Only_those_near_the_lead_are_tied_with_it() =>
        Verdict([.. Split("a", 0.81, 0.80), .. Split("b", 0.80, 0.81), .. ThingsContent.Rows("c", 21, 0.2)]).Should().Be("a leads, tied with b: the data cannot tell them apart.");

    [Fact]
    public void A_tie_with_everybody_names_nobody() =>
        Verdict([.. Enumerable.Range(0, 5).SelectMany(i => ThingsContent.Rows($"t{i}", 2, 0.8 - (i / 100.0)))]).Should().Be("t0 leads, tied with all 4 others: the data cannot tell them apart.");

    [Fact]
    public void An_order_that_one_task_makes_is_not_firm()
    {
        var contest = ThingsContent.Data<ModelPage>(
            ThingsContent.Of([.. ThingsContent.Rows("a", 3, 0.5), .. ThingsContent.Rows("b", 2, 0.6), ThingsContent.Row("b", "polyglot/t02", passed: false)]), "model/llama/").Contests.Single();

        contest.Firm.Should().StartWith("The order is not firm: 1 task of 3 would change it by being left out, and ");
        contest.Firmness.Should().StartWith("The order changes when one task is left out: polyglot/t02 (b before a); ");
    }

    [Fact]
    public void An_order_that_nothing_changes_is_firm_only_where_no_difference_may_be_chance()
    {
        Firm([.. ThingsContent.Rows("a", 20, 0.5), .. ThingsContent.Rows("b", 20, 0.8)]).Should().StartWith("The order is firm: ");
        Firm([.. ThingsContent.Rows("a", 2, 0.81), .. ThingsContent.Rows("b", 2, 0.80), .. ThingsContent.Rows("c", 2, 0.79)])
            .Should().Be("The order is stable, but tied: no single task and no other weights that were tried change it, and still every difference may be chance.");
        Firm([ThingsContent.Row("a", composite: 0.8), ThingsContent.Row("b", composite: 0.5)]).Should().BeNull("without the one task there is nothing left");
    }

    [Fact]
    public void The_same_score_is_no_lead()
    {
        Verdict([.. ThingsContent.Rows("a", 2, 0.8), .. ThingsContent.Rows("b", 2, 0.8)]).Should().Be("There is no order: a and b have the same score.");
        Verdict([.. ThingsContent.Rows("a", 2, 0.8), .. ThingsContent.Rows("b", 2, 0.8), .. ThingsContent.Rows("c", 2, 0.1)]).Should().Be("a and b share the lead: they have the same score.");
    }

    [Fact]
    public void Where_there_is_no_order_it_says_why()
    {
        Verdict([ThingsContent.Row("a")]).Should().Be("Only a has results with it, so there is nobody to compare with.");
        Verdict([ThingsContent.Row("a", passed: false), ThingsContent.Row("b", passed: false)]).Should().Be("Nobody passed anything with it, so there is no order.");
        Verdict([ThingsContent.Row("a"), ThingsContent.Row("b", "polyglot/two")]).Should().Be("There is no order: no task has a result of every TUI.");
    }

    [Fact]
    public void Models_without_rows_and_rows_without_a_model_have_pages()
    {
        var content = ThingsContent.Of([ThingsContent.Row("a", model: "gone")], models: [ThingsContent.Model("fresh", provider: null)]);

        var (gone, fresh) = (ThingsContent.Data<ModelPage>(content, "model/gone/"), ThingsContent.Data<ModelPage>(content, "model/fresh/"));

        (gone.Line.Facts, gone.Contests.Count, gone.Endpoints.Single()).Should().Be((null, 1, "nim:meta/llama-3.3-70b-instruct"));
        (fresh.Contests.Count, fresh.Line.Scored).Should().Be((0, 0));
    }

    [Fact]
    public void Runs_without_a_verdict_are_a_page_and_no_contest()
    {
        var broken = ThingsContent.Row("a") with { Outcome = Outcome.Infra, Axes = RowAxes.None, Grade = null };

        var contest = ThingsContent.Data<ModelPage>(ThingsContent.Of([broken]), "model/llama/").Contests.Should().ContainSingle().Which;

        (contest.Contest, contest.Lines.Single().Standing, contest.Lines.Single().Group.Evidence.Runs).Should().Be((null, null, 1));
    }

    [Fact]
    public void A_copy_with_other_rows_looks_things_up_anew()
    {
        var content = ThingsContent.Of([ThingsContent.Row("a")]);
        _ = content.Lookups;

        (content with { Models = [ThingsContent.Model("fresh")] }).Lookups.ModelSlugs.Should().Equal("fresh", "llama");
        content.Lookups.Should().BeSameAs(content.Lookups);
    }

    private static string? Firm(Row[] rows) => ThingsContent.Data<ModelPage>(ThingsContent.Of(rows), "model/llama/").Contests.Single().Firm;

    private static string Verdict(Row[] rows) => ThingsContent.Data<ModelPage>(ThingsContent.Of(rows), "model/llama/").Contests.Single().Verdict;

    /// <summary>One score on 11 tasks, another on 10.</summary>
    private static IEnumerable<Row> Split(string tui, double most, double rest) =>
        Enumerable.Range(0, 21).Select(i => ThingsContent.Row(tui, $"polyglot/t{i:00}", composite: i % 2 == 0 ? most : rest));
}
