using CodingAgentBench.Cells.Rows;
using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using Xunit.Sdk;

namespace CodingAgentBench.Cells;

/// <summary>What is on offer, as a whole.</summary>
public sealed class MatrixTests
{
    private static readonly CellMatrix Matrix = Composition.Matrix;

    [Fact]
    public void Every_manifest_can_be_used() =>
        Assert.True(Matrix.Problems.Count == 0, string.Join('\n', Matrix.Problems));

    [Fact]
    public async Task Every_row_of_the_matrix_can_be_a_test_case_of_its_own()
    {
        var expected = Matrix.Models.Sum(model => model.Runs) * Matrix.Tuis.Count * Matrix.Corpus.Tasks.Count;
        var rows = Matrix.Rows(RowFilter.Everything).ToList();
        Assert.Equal(expected, rows.Count);

        var method = typeof(CellTests).GetMethod(nameof(CellTests.Cell))!;
        await using var tracker = new DisposalTracker();
        var data = await new CellDataAttribute().GetData(method, tracker);
        Assert.All(data, row => Assert.True(SerializationHelper.Instance.IsSerializable(row.GetData()[0])));
        Assert.All(data, row => Assert.NotEmpty(row.Traits!));
    }

    [Fact]
    public void Every_address_leads_back_to_its_cell_and_no_two_rows_share_one()
    {
        var rows = Matrix.Rows(RowFilter.Everything).ToList();
        Assert.Equal(rows.Count, rows.Select(row => row.Address).Distinct().Count());
        Assert.Equal(rows.Count, rows.Select(row => (row.Cell.Key.CellId, row.Run)).Distinct().Count());
        Assert.All(rows, row =>
        {
            var address = CellAddress.Parse(row.Address.ToString(), null);
            Assert.Equal(row.Cell.Key.CellId, Matrix.Find(address).Key.CellId);
        });
    }

    [Fact]
    public void The_ten_published_TUIs_and_mini_are_on_offer() => Assert.Equal(
        ["aider", "codex", "copilot", "crush", "goose", "mini", "opencode", "openhands", "pi", "plandex", "qwen-code"],
        Matrix.Tuis.Select(tui => tui.Name));
}
