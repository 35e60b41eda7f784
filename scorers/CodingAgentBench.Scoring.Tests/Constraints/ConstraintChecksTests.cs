using CodingAgentBench.Scoring.Constraints;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

public sealed class ConstraintChecksTests
{
    private static readonly FileTree Before = FileTree.Of(TreeEntry.File("tests/a", "1"), TreeEntry.File("src/b", "2"));

    [Fact]
    public void Every_kind_has_a_check() => ConstraintKinds.All.Should().AllSatisfy(kind =>
        ConstraintChecks.Check([new(kind, "x", 1)], Diff(Before)).Should().ContainSingle());

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

        Check(new(ConstraintKinds.FileNotTouched, "tests/**", 0), after).Honoured.Should().Be(honoured);
    }

    [Fact]
    public void A_file_that_is_required_must_be_there_in_the_end()
    {
        var required = new ConstraintDeclaration(ConstraintKinds.FileRequiredInDiff, "NOTES.md", 0);

        Check(required, Before).Honoured.Should().BeFalse();
        Check(required, Before.With([TreeEntry.File("NOTES.md", "why")])).Honoured.Should().BeTrue();
    }

    [Fact]
    public void At_most_so_many_files()
    {
        var after = Before.With([TreeEntry.File("src/b", "x"), TreeEntry.File("src/c", "y")]);

        Check(new(ConstraintKinds.MaxFilesChanged, "", 2), after).Honoured.Should().BeTrue();
        Check(new(ConstraintKinds.MaxFilesChanged, "", 1), after).Detail.Should().Be("2 files changed");
    }

    private static ConstraintResult Check(ConstraintDeclaration constraint, FileTree after) => ConstraintChecks.Check([constraint], Diff(after))[0];

    private static WorkdirDiff Diff(FileTree after) => WorkdirDiffer.Compare(Before, after, new(["src/**"]), new([]));
}
