using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Pages.Choose;
using CodingAgentBench.Site.Rendering;
using static CodingAgentBench.Site.Tests.Choose.Matrices;

namespace CodingAgentBench.Site.Tests.Choose;

public sealed class ChooseAnswersTests
{
    [Fact]
    public void Who_differs_from_every_other_is_a_clear_answer()
    {
        var answer = Answer([.. Of("a", "m1", Passed(20, 20)), .. Of("b", "m1", Passed(4, 20)), .. Of("c", "m1", Passed(5, 20))]);

        answer.Right.Sure.Should().Be(Sureness.Clear);
        answer.Right.Picks.Should().Equal(new ChoosePick("a", null));
        string.Join(" ", answer.Right.Why).Should().Be(
            "It passes 100 % (84–100), more than every other, and chance does not explain it. Next is c 25 %, +75 points between them (interval +54 to +96 for this pair alone).");
        answer.RestsOn.Should().Be("20 tasks that all 3 TUIs have a scored run on: 60 runs.");
    }

    [Fact]
    public void The_best_that_chance_may_have_made_is_only_leaning_and_names_the_tied()
    {
        var answer = Answer([.. Of("a", "m1", Passed(13, 20)), .. Of("b", "m1", Passed(12, 20)), .. Of("c", "m1", Passed(0, 20))]);

        answer.Right.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.Leaning && verdict.Tied == 1 && verdict.Others == 2);
        answer.Right.InShort.Should().Be("a, tied with 1 of 2 others");
        string.Join(" ", answer.Right.Why).Should().Be(
            "It passes 65 % (43–82), the most, but the data cannot tell it from b (60 %). The nearest: b 60 %, +5 points between them (interval −5.5 to +15 for this pair alone). Clearly worse: c (0 %).");
    }

    [Fact]
    public void All_work_of_a_model_is_answered_with_the_corrected_p_of_the_board()
    {
        // Of three pairs the smallest p, 2/2⁶, becomes 0.09; alone it would be below 0.05.
        Trial[] trials = [.. Of("a", "m1", Passed(6, 6)), .. Of("b", "m1", Passed(0, 6)), .. Of("c", "m1", "-xxxxx")];

        Leaderboard.Of(trials, []).Contests[0].Comparisons[0].PassRate!.PHolm.Should().BeGreaterThan(0.05);
        Answer(trials).Right.Sure.Should().Be(Sureness.Leaning);
    }

    [Fact]
    public void A_comparison_over_other_tasks_than_the_order_makes_no_answer_clear()
    {
        // On the 13 tasks that all three have, a passes one more than b; on the 25 of the two, b passes eleven more than a.
        var answer = Answer([.. Of("a", "m1", Passed(7, 25)), .. Of("b", "m1", "xxxxxx-------xxxxxxxxxxxx"), .. Of("c", "m1", Passed(0, 13))]);

        answer.Right.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.Leaning && verdict.Tied == 1);
        string.Join(" ", answer.Right.Why).Should().StartWith("It passes 54 % (29–77), the most, but the data cannot tell it from b (46 %). The nearest: b 46 %, +7.7 points between them");
    }

    [Fact]
    public void Worse_than_several_equals_is_who_is_worse_than_each_of_them()
    {
        var answer = Answer([.. Of("a", "m1", "----------xxxxxxxxxx"), .. Of("b", "m1", Passed(10, 20)), .. Of("c", "m1", "----------xx--------")]);

        answer.Right.Picks.Select(pick => pick.Tui).Should().Equal("a", "b");
        string.Join(" ", answer.Right.Why).Should().Be("a and b pass the same: 50 % (30–70), the most of all. The data cannot tell them from c (10 %).");
    }

    [Fact]
    public void A_part_of_the_work_is_corrected_as_if_all_pairs_had_been_tested()
    {
        // Nine tasks in Go that only a passes: p = 2/2⁹ against each of eight. As 8 tests that would be 0.03; of 36 pairs it is 0.14.
        Trial[] trials = [.. Of("a", "m1", Passed(27, 27)), .. "bcdefghi".SelectMany(tui => Of($"{tui}", "m1", Passed(0, 27)))];

        Answer(trials, work: "language/go").Right.Sure.Should().Be(Sureness.Leaning);
        Answer(trials, work: "all").Right.Sure.Should().Be(Sureness.Clear);
    }

    [Fact]
    public void Fewer_than_six_tasks_are_no_answer_and_the_numbers_are_there_all_the_same()
    {
        var answer = Answer([.. Of("a", "m1", Passed(15, 15)), .. Of("b", "m1", Passed(0, 15))], work: "language/go");

        answer.Right.Sure.Should().Be(Sureness.CannotSay);
        string.Join(" ", answer.Right.Why).Should().Be("Only 5 tasks of this kind: on fewer than 6 no two TUIs can be told apart. For what it is worth, the most passed: a (100 %).");
        answer.Tokens.Should().BeEquivalentTo(answer.Right);
    }

    [Fact]
    public void Nobody_passed_only_one_TUI_no_common_task_and_all_equal_are_no_answers()
    {
        Why([.. Of("a", "m1", Passed(0, 8)), .. Of("b", "m1", Passed(0, 8))]).Should().Be("Nobody passed any of these 8 tasks.");
        Why(Of("a", "m1", Passed(4, 8))).Should().Be("Only a (50 % (22–78) passed) has enough scored runs here, so there is nothing to choose between.");
        Why([.. Of("a", "m1", "xxxx    "), .. Of("b", "m1", "    xxxx")]).Should().Be("No task of this kind was scored with every TUI.");
        Why([.. Of("a", "m1", Passed(8, 8)), .. Of("b", "m1", Passed(8, 8))]).Should().Be("Both TUIs pass the same, 100 % (68–100): nothing tells them apart.");

        static string Why(IEnumerable<Trial> trials) => Answer(trials).Right.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.CannotSay && verdict.Picks.Count == 0).And.Subject.As<ChooseVerdict>().Why.Single();
    }

    [Fact]
    public void Control_models_are_no_language_models_and_have_no_answers() =>
        ChooseAnswers.Of(Leaderboard.Of([.. Of("a", "control/oracle", Passed(8, 8), lane: "control"), .. Of("b", "control/oracle", Passed(8, 8), lane: "control")], []), Works, (_, _) => 0)
            .Should().BeEmpty();

    [Fact]
    public void Cheap_and_clearly_worse_is_no_bargain()
    {
        var answer = Answer(
        [
            .. Of("a", "m1", Passed(20, 20), tokens: 9000, agentMs: 1000), .. Of("b", "m1", Passed(19, 20), tokens: 3000, agentMs: 8000),
            .. Of("cheap", "m1", Passed(1, 20), tokens: 10, agentMs: 10),
        ]);

        answer.Tokens.Picks.Should().Equal(new ChoosePick("b", null));
        answer.Tokens.Sure.Should().Be(Sureness.Clear);
        string.Join(" ", answer.Tokens.Why).Should().Be(
            "Of the 2 TUIs not clearly worse than the best at getting it right: b takes the fewest tokens per correct task, 3,158, and passes 95 % (76–99). "
            + "The others take more, and chance does not explain it: next is a (9,000).");
        answer.Time.Picks.Should().Equal(new ChoosePick("a", null));
    }

    [Fact]
    public void Whoever_passed_nothing_takes_no_tokens_per_correct_task_and_is_not_beaten_by_that()
    {
        var answer = Answer([.. Of("a", "m1", Passed(3, 8)), .. Of("b", "m1", Passed(0, 8))]);

        answer.Tokens.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.Leaning && verdict.Picks.Single().Tui == "a");
        answer.Tokens.Why[0].Should().StartWith("Every other TUI is clearly worse at getting it right, or passed nothing.");
    }

    [Fact]
    public void Tokens_that_were_not_counted_are_no_small_number() =>
        Answer([.. Of("a", "m1", Passed(8, 8)), .. Of("b", "m1", Passed(7, 8), tokens: 0)]).Tokens
            .Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.CannotSay && verdict.Why[0] == "The tokens were not counted everywhere.");

    [Fact]
    public void Where_an_endpoint_left_out_counts_nobody_takes_the_fewest_tokens()
    {
        Trial[] trials = [.. Of("a", "m1", Passed(8, 8)), .. Of("b", "m1", Passed(7, 8), tokens: 10)];
        var answer = ChooseAnswers.Of(Leaderboard.Of(trials, []), Works, (tui, _) => tui == "b" ? 2 : 0)[0];

        answer.Tokens.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.CannotSay && verdict.Why[0] == "b is not clearly worse, and 2 runs of it have no token count.");
        answer.Time.Sure.Should().Be(Sureness.Leaning, "time was measured");
    }

    [Fact]
    public void Fewer_tokens_by_one_lucky_task_are_only_leaning()
    {
        var lucky = Of("a", "m1", Passed(20, 20), tokens: 1000).Select((trial, i) => i == 0 ? trial with { Tokens = trial.Tokens with { Total = 10 } } : trial);
        var answer = Answer([.. lucky, .. Of("b", "m1", Passed(20, 20), tokens: 1000)]);

        answer.Tokens.Sure.Should().Be(Sureness.Leaning);
        string.Join(" ", answer.Tokens.Why).Should().Contain("a takes the fewest tokens per correct task, 951").And.EndWith("The data cannot tell it from b (1,000).");
    }

    [Fact]
    public void Whoever_was_hardly_scored_does_not_take_the_common_tasks_from_all_others()
    {
        var broken = Of("broken", "m1", Passed(20, 20)).Select((trial, i) => i < 3 ? trial : trial with { Outcome = Outcome.Infra });
        var answer = Answer([.. Of("a", "m1", Passed(20, 20)), .. Of("b", "m1", Passed(2, 20)), .. broken]);

        answer.RestsOn.Should().Be("20 tasks that both TUIs have a scored run on: 40 runs. Left out, because scored on less than half of them: broken.");
    }

    [Fact]
    public void Any_model_is_answered_with_the_TUI_and_its_best_model()
    {
        var answer = Answer(
        [
            .. Of("a", "m1", Passed(10, 20)), .. Of("b", "m1", Passed(2, 20)), .. Of("a", "m2", Passed(20, 20)), .. Of("b", "m2", Passed(3, 20)),
        ], model: null);

        answer.Right.Picks.Should().Equal(new ChoosePick("a", "m2"));
        answer.Right.Sure.Should().Be(Sureness.Clear);
        string.Join(" ", answer.Right.Why).Should().StartWith("It passes 75 %").And.Contain("Of the models with a: m2. It passes 100 %");
        answer.RestsOn.Should().Be("20 tasks that both TUIs have a scored run on, with 2 models: 80 runs.");
    }

    [Fact]
    public void A_clear_TUI_with_models_that_are_tied_is_only_leaning()
    {
        var answer = Answer([.. Of("a", "m1", Passed(20, 20)), .. Of("b", "m1", Passed(2, 20)), .. Of("a", "m2", Passed(20, 20)), .. Of("b", "m2", Passed(3, 20))], model: null);

        answer.Right.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.Clear && verdict.Picks.Single().Model == null, "all models are equal, and it is said");
        answer.Right.Why[1].Should().Be("Of the models with a: Both models pass the same, 100 % (84–100): nothing tells them apart.");

        var slower = Answer([.. Of("a", "m1", Passed(20, 20)), .. Of("b", "m1", Passed(2, 20)), .. Of("a", "m2", Passed(18, 20)), .. Of("b", "m2", Passed(3, 20))], model: null);
        slower.Right.Should().Match<ChooseVerdict>(verdict => verdict.Sure == Sureness.Leaning && verdict.Tied == 0 && verdict.InShort == "a with m1, not quite clearly");
    }

    [Fact]
    public void Where_a_price_is_known_the_answer_for_tokens_has_it_in_money()
    {
        Price price = new("m1", new(1, 2), null, new(2026, 5, 1), "https://example.org/");
        Trial[] trials = [.. Of("a", "m1", Passed(8, 8), tokens: 10), .. Of("b", "m1", Passed(7, 8))];

        ChooseAnswers.Of(Leaderboard.Of(trials, [price]), Works, (_, _) => 0)[0].Tokens.Why[^1].Should().EndWith("US dollars per correct task, by the model's price of 2026-05-01.");
    }

    [Fact]
    public void Invisible_signs_of_a_name_are_not_in_what_a_script_shows()
    {
        var page = ChoosePage.Of(Leaderboard.Of([.. Of("a\u202e\u0000b", "m\u2066", Passed(12, 12)), .. Of("c", "m\u2066", Passed(11, 12))], []), Works, (_, _) => 0);

        page.Answers[0].Right.Picks.Should().Equal(new ChoosePick("a\u202e\u0000b", null));
        page.Tuis[0].Should().Match<ChooseThing>(tui => tui.Name == "a\u202e\u0000b" && tui.Title == "a  b" && tui.Address == Links.TuiAddress("a\u202e\u0000b"));
        string.Concat([.. page.Answers.SelectMany(answer => answer.Tokens.Why), .. page.Models.Select(model => model.Title)]).Should().NotContainAny("\u202e", "\u0000", "\u2066");
    }

    [Fact]
    public void A_name_of_a_megabyte_is_clipped_in_sentences()
    {
        var name = new string('<', 1_000_000);
        var answer = Answer([.. Of(name, "m1", Passed(12, 12)), .. Of("b", "m1", Passed(0, 12))]);

        answer.Right.InShort.Length.Should().BeLessThan(100);
        string.Concat([answer.RestsOn, .. answer.Tokens.Why, .. Answer([.. Of("a", "m1", Passed(12, 12)), .. Of(name, "m1", Passed(11, 12))]).Right.Why]).Length.Should().BeLessThan(1000);
    }
}
