using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

/// <summary>Promises about which files are changed, and how much.</summary>
public sealed class FilePromiseTests
{
    private static readonly FileTree Before = FileTree.Of(TreeEntry.File("tests/a", "1"), TreeEntry.File("src/b", "2"));

    [Theory]
    [InlineData("modify", false)]
    [InlineData("remove", false)]
    [InlineData("move away", false)]
    [InlineData("add beside", false)]
    [InlineData("elsewhere", true)]
    public void A_file_that_may_not_be_touched(string what, bool honoured)
    {
        var after = what switch
        {
            "modify" => Before.With([TreeEntry.File("tests/a", "changed")]),
            "remove" => Before.Without(["tests/a"]),
            "move away" => Before.Without(["tests/a"]).With([TreeEntry.File("src/a", "1")]),
            "add beside" => Before.With([TreeEntry.File("tests/conftest.py", "")]),
            _ => Before.With([TreeEntry.File("src/b", "changed")]),
        };

        Promise.Check(new(ConstraintKinds.FileNotTouched) { Path = "tests/**" }, Before, after).Honoured.Should().Be(honoured);
    }

    [Fact]
    public void A_file_that_is_required_must_be_there_in_the_end()
    {
        var required = new ConstraintDeclaration(ConstraintKinds.FileRequiredInDiff) { Path = "NOTES.md" };

        Promise.Check(required, Before, Before).Honoured.Should().BeFalse();
        Promise.Check(required, Before, Before.With([TreeEntry.File("NOTES.md", "why")])).Honoured.Should().BeTrue();
    }

    [Fact]
    public void At_most_so_many_files()
    {
        var after = Before.With([TreeEntry.File("src/b", "x"), TreeEntry.File("src/c", "y")]);

        Promise.Check(new(ConstraintKinds.MaxFilesChanged) { Maximum = 2 }, Before, after).Honoured.Should().BeTrue();
        Promise.Check(new(ConstraintKinds.MaxFilesChanged) { Maximum = 1 }, Before, after).Detail.Should().Be("2 files changed");
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", 2)]
    [InlineData("a\nb\nc\n", "a\nb\nc\nd\n", 1)]
    [InlineData("a\nb\n", null, 2)]
    [InlineData(null, "a\nb", 2)]
    [InlineData("a\n", "a\r\n", 2)]
    public void Added_and_removed_lines_are_counted_together(string? before, string? after, int lines)
    {
        Promise.Check(new(ConstraintKinds.MaxLinesChanged) { Maximum = lines }, "f", before, after).Honoured.Should().BeTrue();
        if (lines > 1)
            Promise.Check(new(ConstraintKinds.MaxLinesChanged) { Maximum = lines - 1 }, "f", before, after).Detail.Should().Be($"{lines} lines added and removed");
    }

    [Fact]
    public void Moves_and_the_CLIs_own_files_have_no_lines()
    {
        var after = Before.Without(["src/b"]).With([TreeEntry.File("src/c", "2"), TreeEntry.File(".state/log", "1\n2\n3\n")]);

        Promise.Check(new(ConstraintKinds.MaxLinesChanged) { Maximum = 1 }, Before, after).Honoured.Should().BeTrue();
    }

    [Fact]
    public void A_line_of_a_long_file_counts_as_one()
    {
        var lines = Enumerable.Range(0, 9_000).Select(number => $"{number}\n").ToList();
        var before = string.Concat(lines);
        lines[4_000] = "other\n";

        Promise.Check(new(ConstraintKinds.MaxLinesChanged) { Maximum = 2 }, "f", before, string.Concat(lines)).Honoured.Should().BeTrue();
    }

    [Fact]
    public void Files_that_are_no_text_count_too()
    {
        var after = FileTree.Of(Promise.Binary("f"));

        Promise.Check(new(ConstraintKinds.MaxLinesChanged) { Maximum = 1 }, FileTree.Empty, after).Detail.Should().Be("2 lines added and removed");
        Promise.Check(new(ConstraintKinds.MaxLinesChanged) { Maximum = 1 }, "f", "", Promise.Huge("long ")).Honoured.Should().BeTrue();
    }
}
