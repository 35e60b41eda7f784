using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Running;

namespace CodingAgentBench.Harness.Tests.Running;

public sealed class UpcomingCellsTests : IDisposable
{
    private readonly MatrixRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void There_are_more_until_every_cell_of_the_image_has_started()
    {
        var rows = _repository.Read().Rows(RowFilter.Parse("tui=mini&lane=control")).ToList();
        var upcoming = new UpcomingCells(rows);

        foreach (var row in rows)
        {
            upcoming.HasMore("base").Should().BeTrue();
            upcoming.Start(row.Cell.ImageName);
        }

        upcoming.HasMore("base").Should().BeFalse();
        upcoming.HasMore("another").Should().BeFalse();
        upcoming.Start("base");
        upcoming.HasMore("base").Should().BeFalse("a retry is no cell that was counted");
    }
}
