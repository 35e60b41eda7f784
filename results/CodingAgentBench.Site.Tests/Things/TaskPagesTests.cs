using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Tasks;

namespace CodingAgentBench.Site.Tests.Things;

public sealed class TaskPagesTests
{
    [Fact]
    public void Who_solves_it_is_what_the_board_says_and_leads_to_the_cells()
    {
        var content = ThingsContent.Of(
        [
            ThingsContent.Row("a", passed: false), ThingsContent.Row("a", run: 2), ThingsContent.Row("b", composite: 0.9),
            ThingsContent.Row("c", model: "control/nop", passed: false, lane: "control"), ThingsContent.Row("b", "polyglot/two"),
        ]);

        var page = ThingsContent.Data<TaskPage>(content, "task/polyglot/one/");

        page.Solvers.Select(solver => solver.Result).Should().BeEquivalentTo(content.Board.Tasks.Where(result => result.Task == "polyglot/one"));
        page.Solvers.Select(solver => (solver.Result.Tui, solver.Cells.Single())).Should().Equal(
            ("b", ThingsContent.Row("b").CellId), ("a", ThingsContent.Row("a").CellId), ("c", ThingsContent.Row("c", model: "control/nop").CellId));
        page.Line.SolvedBy.Should().Equal(new LaneSolved("live", null, 2, 2), new LaneSolved("control", "control/nop", 0, 1));
    }

    [Fact]
    public void What_a_script_must_pass_and_what_it_must_not_are_no_common_rate()
    {
        TaskWords.Solved([new("control", "control/oracle", 6, 6), new("control", "control/nop", 0, 6)]).Should().Be("the oracle passes with 6 of 6 CLIs, nop with 0 of 6");
        TaskWords.Solved([new("live", null, 12, 140), new("control", "control/nop", 0, 1)]).Should().Be("solved by 12 of 140 pairs (live); nop passes with 0 of 1 CLI");
        TaskWords.Short([new("live", null, 12, 140), new("control", "control/oracle", 6, 6)]).Should().Be("12/140, 6/6 oracle");
    }

    [Fact]
    public void Tasks_without_rows_and_rows_without_a_task_have_pages()
    {
        var content = ThingsContent.Of([ThingsContent.Row("a", "polyglot/gone")], [ThingsContent.Task("polyglot/new")]);

        var (gone, fresh) = (ThingsContent.Data<TaskPage>(content, "task/polyglot/gone/"), ThingsContent.Data<TaskPage>(content, "task/polyglot/new/"));

        (gone.Spec, gone.Line.Language, gone.Solvers.Count).Should().Be((null, "python", 1));
        (fresh.Spec!.Folder, fresh.Line.Summary, fresh.Solvers.Count).Should().Be(("tasks/v0.1/polyglot/new/", "Do it.", 0));
        ThingsContent.Data<TasksPage>(content, "tasks/").Tasks.Select(task => task.Id).Should().Equal("polyglot/gone", "polyglot/new");
    }

    [Fact]
    public void A_task_that_was_another_when_it_ran_says_so()
    {
        var same = ThingsContent.Row("a");
        same = same with { Sha256 = same.Sha256 with { Prompt = PublishedTask.HashOf("Do it. Then stop.\n") } };

        ThingsContent.Data<TaskPage>(ThingsContent.Of([same, ThingsContent.Row("b")], [ThingsContent.Task("polyglot/one")]), "task/polyglot/one/").AskedOtherwise.Should().Be(1);
        ThingsContent.Data<TaskPage>(ThingsContent.Of([same], [ThingsContent.Task("polyglot/one")]), "task/polyglot/one/").AskedOtherwise.Should().Be(0);
        ThingsContent.Data<TaskPage>(ThingsContent.Of([same]), "task/polyglot/one/").AskedOtherwise.Should().Be(0);
    }

    [Theory]
    [InlineData("See README.md, e.g. the end.\nThen stop.", "See README.md, e.g. the end.")]
    [InlineData("A heading\n\nA text.", "A heading")]
    [InlineData("no end", "no end")]
    [InlineData("", "")]
    public void The_first_sentence_ends_where_a_reader_would_end_it(string text, string sentence) => FirstSentence.Of(text).Should().Be(sentence);

    [Fact]
    public void The_first_sentence_of_an_endless_one_is_short() => FirstSentence.Of(new('x', 1_000_000)).Should().HaveLength(241).And.EndWith("…");

    [Theory]
    [InlineData(20, 18, 1, "noticed 18; 1 is no mistake at all, only the same program in other words; 1 slipped through.")]
    [InlineData(20, 18, 2, "noticed 18; 2 are no mistake at all, only the same program in other words. None slipped through.")]
    [InlineData(20, 20, 0, "noticed 20. None slipped through.")]
    public void Strength_says_what_slipped_through(int mutants, int killed, int equivalent, string words) =>
        TaskWords.Strength(new TaskStrength(5, mutants, killed, equivalent, 1, 1), isSealed: false).Should().EndWith(words);
}
