using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Pages.Tuis;

namespace CodingAgentBench.Site.Tests.Things;

public sealed class TuiPagesTests
{
    [Fact]
    public void Its_numbers_are_those_of_the_board()
    {
        var content = ThingsContent.Of([.. ThingsContent.Rows("a", 3, 0.8), .. ThingsContent.Rows("b", 3, 0.8), .. ThingsContent.Rows("a", 3, 0.6, "other")]);

        var page = ThingsContent.Data<TuiPage>(content, "tui/a/");

        page.Results.Select(result => result.Group).Concat(page.Parts).Should().BeEquivalentTo(content.Board.Groups.Where(group => group.Tui == "a"));
        page.Results.Select(result => (result.Group.Model, result.Rank?.Rank, result.RankIsShared)).Should().Equal((null, null, false), ("llama", 1, true), ("other", 1, false));
        page.Ran!.Rows.Should().Be(6);
    }

    [Fact]
    public void Where_it_is_best_is_where_it_is_furthest_ahead_of_the_others_with_the_same_models()
    {
        var content = ThingsContent.Of(
        [
            ThingsContent.Row("a", "polyglot/hard", composite: 0.6), ThingsContent.Row("b", "polyglot/hard", passed: false), ThingsContent.Row("b", "polyglot/hard", "another"),
            ThingsContent.Row("a", "polyglot/easy", composite: 0.9), ThingsContent.Row("b", "polyglot/easy", composite: 1),
            ThingsContent.Row("a", "polyglot/alone"), ThingsContent.Row("a", "polyglot/easy", "control/oracle", lane: "control"),
        ]);

        var tasks = ThingsContent.Data<TuiPage>(content, "tui/a/").Tasks;

        tasks.Select(task => task.Task).Should().Equal("polyglot/hard", "polyglot/easy", "polyglot/alone");
        tasks[0].Should().BeEquivalentTo(new { Scored = 1, Passed = 1, Others = 0.0, Lead = 0.6 });
        tasks[1].Lead.Should().BeApproximately(-0.1, 1e-9);
        tasks[2].Lead.Should().BeNull();
    }

    [Fact]
    public void Best_is_ahead_worst_is_behind_and_whoever_is_alone_is_neither()
    {
        var page = ThingsContent.Data<TuiPage>(
            ThingsContent.Of([ThingsContent.Row("a", "polyglot/ahead"), ThingsContent.Row("b", "polyglot/ahead", composite: 0.5), ThingsContent.Row("a", "polyglot/alone"), .. new[] { "a", "b" }.Select(tui => ThingsContent.Row(tui, "polyglot/same"))]),
            "tui/a/");

        page.Best.Select(task => task.Task).Should().Equal("polyglot/ahead");
        page.Worst.Should().BeEmpty();
    }

    [Fact]
    public void A_lead_is_within_a_model_first_so_that_nobody_leads_by_having_run_more_with_the_better_one()
    {
        var content = ThingsContent.Of(
        [
            ThingsContent.Row("a", model: "good", composite: 0.9), ThingsContent.Row("a", model: "good", composite: 0.9, run: 2), ThingsContent.Row("a", model: "bad", composite: 0.1),
            ThingsContent.Row("b", model: "good", composite: 0.9), ThingsContent.Row("b", model: "bad", composite: 0.1), ThingsContent.Row("b", model: "bad", composite: 0.1, run: 2),
        ]);

        ThingsContent.Data<TuiPage>(content, "tui/a/").Tasks.Single().Lead.Should().BeApproximately(0, 1e-9);
    }

    [Fact]
    public void What_it_claims_stands_beside_what_was_counted()
    {
        var honest = ThingsContent.Row("a");
        var modest = ThingsContent.Row("a", "polyglot/two") with { Agent = honest.Agent with { Claimed = new(500, 100) } };
        var silent = ThingsContent.Row("a", "polyglot/three") with { Agent = honest.Agent with { Claimed = null } };
        var uncounted = ThingsContent.Row("a", "polyglot/four") with { Tokens = honest.Tokens with { Complete = false } };

        var claims = ThingsContent.Data<TuiPage>(ThingsContent.Of([honest, modest, silent, uncounted]), "tui/a/").Claims;

        claims.Should().ContainSingle().Which.Should().Be(new TuiClaim("live", "llama", 2, 840, 1200, 0.7));
        TuiWords.Claim(claims[0]).Should().Be("30 % less than counted");
    }

    [Fact]
    public void TUIs_without_rows_and_rows_without_a_TUI_have_pages()
    {
        var content = ThingsContent.Of([ThingsContent.Row("gone")], tuis: [ThingsContent.Tui("fresh", proof: "planned")]);

        var (gone, fresh) = (ThingsContent.Data<TuiPage>(content, "tui/gone/"), ThingsContent.Data<TuiPage>(content, "tui/fresh/"));

        (gone.Declared, gone.Results.Count).Should().Be((null, 2));
        (fresh.Ran, fresh.Results.Count, fresh.Tasks.Count).Should().Be((null, 0, 0));
        ThingsContent.Data<TuisPage>(content, "tuis/").Tuis.Select(tui => tui.Name).Should().Equal("fresh", "gone");
    }

    [Fact]
    public void It_says_how_the_prompt_comes()
    {
        var shown = ThingsContent.Tui("a");

        TuiWords.Prompt(shown).Should().BeEmpty();
        TuiWords.Prompt(shown with { Command = ["a"], StandardInput = "${prompt}" }).Should().Be("The prompt comes on standard input.");
        TuiWords.Prompt(shown with { Command = ["a"] }).Should().Be("The prompt comes in a file that is written before.");
    }

    [Theory]
    [InlineData("its cells pass; no more", "Its cells pass; no more.")]
    [InlineData("x", "X.")]
    [InlineData("Done.", "Done.")]
    public void A_note_is_a_sentence(string note, string sentence) => TuiWords.Sentence(note).Should().Be(sentence);

    [Fact]
    public void A_tax_reads_as_a_person_would_put_it()
    {
        var tax = new Tax("a", "control/nop", 25, 630, 10_213, 2, 20_000, 0, 700, 50, 1, 1);

        TuiWords.Tax(tax).Should().Be("It takes 0.63 s to get going. It says 10,213 tokens before any work. With nothing to do it still makes 2 model calls and spends 20,000 tokens. "
            + "After the last answer it needs 0.05 s to end. It leaves no files of its own behind.");
        TuiWords.Tax(new("a", "control/nop", 1, null, null, null, null, null, null, null, null, null)).Should().BeEmpty();
    }
}
