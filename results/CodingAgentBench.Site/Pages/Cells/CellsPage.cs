using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cells;

/// <summary>Every cell, task by task.</summary>
public sealed record CellsPage(Evidence Evidence, IReadOnlyList<TaskCells> Tasks)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<CellsView, CellsPage>(
            "cells/", "Cells", "Every cell, TUI × model × task: how it ended, what it cost, and a page for each.",
            () => new(content.Board.Evidence, [.. content.Cells.GroupBy(cell => cell.First.Key.Task).Select(TaskCells.Of)]));
    }
}
