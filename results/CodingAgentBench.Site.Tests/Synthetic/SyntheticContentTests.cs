using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Tests.Synthetic;

public sealed class SyntheticContentTests
{
    [Fact]
    public void The_full_one_is_as_large_as_the_public_matrix_and_has_a_little_of_everything()
    {
        using var synthetic = SyntheticContent.Full();

        var (content, rows) = (synthetic.Content, synthetic.Content.Snapshot.Rows);
        content.Cells.Should().HaveCount(3465);
        rows.Select(row => row.Outcome).Distinct().Should().BeEquivalentTo(Enum.GetValues<Outcome>());
        rows.Should().Contain(row => row.Attempt == 2).And.Contain(row => row.Refused).And.Contain(row => row.Constraints.Any(constraint => !constraint.Honoured));
        rows.Should().OnlyContain(row => row.CellId == row.Key.CellId && row.Lane == "live");
        content.Board.Lines.Should().HaveCount(140);
        var rates = content.Board.Groups.Where(group => group is { Tui: not null, Model: null, Bucket: null, Language: null, Dimension: null }).Select(group => (double)group.Evidence.Passed / group.Evidence.Scored).ToList();
        (rates.Max() - rates.Min()).Should().BeGreaterThan(0.2);
    }

    [Fact]
    public void The_files_of_the_rows_are_what_their_hashes_say()
    {
        using var synthetic = SyntheticContent.Small();

        var snapshot = synthetic.Content.Snapshot;
        synthetic.Content.Notice.Should().StartWith("Synthetic");
        synthetic.Content.Cells.Should().HaveCount(23);
        foreach (var file in snapshot.Rows.SelectMany(RowFile.Of).Where(file => file.Sha256 is not null))
            RowContent.Sha256(snapshot.Folder, file.Path).Should().Be(file.Sha256);
        snapshot.Rows.Should().OnlyContain(row => !RowFile.Problems(row).Any());
    }
}
