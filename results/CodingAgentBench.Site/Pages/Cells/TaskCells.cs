using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Cells;

/// <summary>All cells of a task, and what they have in common.</summary>
public sealed record TaskCells(string Task, string Bucket, string Language, IReadOnlyList<string> Dimensions, IReadOnlyList<CellLine> Cells)
{
    internal static TaskCells Of(IGrouping<string, CellAttempts> cells)
    {
        var first = cells.First().First;
        return new(cells.Key, first.Bucket, first.Language, first.Dimensions, [.. cells.Select(CellLine.Of)]);
    }
}
