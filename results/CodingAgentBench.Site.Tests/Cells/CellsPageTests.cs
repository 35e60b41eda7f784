using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Pages.Cells;

namespace CodingAgentBench.Site.Tests.Cells;

public sealed class CellsPageTests
{
    [Fact]
    public void Every_cell_is_one_line_with_the_means_of_its_scored_runs()
    {
        var content = BoardContent.Of(
            BoardContent.Row("aider", "m1", "polyglot/a"), BoardContent.Row("aider", "m1", "polyglot/a", Outcome.Fail, run: 2), BoardContent.Row("aider", "m1", "polyglot/a", Outcome.Infra, run: 3),
            BoardContent.Row("goose", "m1", "polyglot/a", Outcome.Infra), BoardContent.Row("goose", "m1", "mutations/b", bucket: "mutations"));

        var page = (CellsPage)CellsPage.Of(content).Single().Data();

        page.Tasks.Select(task => (task.Task, task.Bucket, task.Cells.Count)).Should().Equal(("mutations/b", "mutations", 1), ("polyglot/a", "polyglot", 2));
        var (aider, goose) = (page.Tasks[1].Cells[0], page.Tasks[1].Cells[1]);
        aider.Outcomes.Should().Equal(new CellOutcome(Outcome.Pass, 1), new CellOutcome(Outcome.Fail, 1), new CellOutcome(Outcome.Infra, 1));
        (aider.Composite, aider.Tokens, aider.Seconds).Should().Be((0.425, 1200, 2));
        (goose.Composite, goose.Tokens, goose.Seconds).Should().Be((null, null, null));
        page.Tasks.SelectMany(task => task.Cells).Select(cell => cell.CellId).Should().BeEquivalentTo(content.Cells.Select(cell => cell.Id));
        foreach (var (task, cell) in page.Tasks.SelectMany(task => task.Cells, (task, cell) => (task.Task, cell)))
        {
            var result = content.Board.Tasks.Single(result => (result.Task, result.Tui, result.Model) == (task, cell.Tui, cell.Model));
            (cell.Composite, cell.Tokens, cell.Seconds).Should().Be((result.Composite, result.Tokens, result.Seconds));
        }
    }
}
