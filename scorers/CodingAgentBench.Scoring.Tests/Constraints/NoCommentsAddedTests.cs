using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

public sealed class NoCommentsAddedTests
{
    private static readonly ConstraintDeclaration Constraint = new(ConstraintKinds.NoCommentsAdded);

    [Theory]
    [InlineData("a.py", "x = 1  # one\n", "y = 2\nx = 1   # one\n", true)]
    [InlineData("a.py", "x = 1  # one\n", "x = 1\n", true)]
    [InlineData("a.py", "x = 1\n", "def f():\n    \"\"\"Says hello.\"\"\"\n", true)]
    [InlineData("a.py", "x = 1\n", "x = '# one'\n", true)]
    [InlineData("a.py", "x = 1\n", "#!/usr/bin/env python3\nx = 1\n", true)]
    [InlineData("a.py", "x = 1\n", "x = 1  # one\n", false)]
    [InlineData("a.py", "x = 1  # one\n", "x = 1  # two\n", false)]
    [InlineData("a.py", "# one\n", "# one\n# one\n", false)]
    [InlineData("a.go", "package a\n", "package a // one\n", false)]
    [InlineData("a.rs", "fn a() {}\n", "/* one */ fn a() {}\n", false)]
    [InlineData("a.ts", "const url = 'http://x';\n", "const url = 'https://y';\n", true)]
    [InlineData("a.c", null, "/* new file */\n", false)]
    [InlineData("notes.md", "", "# A heading\n", true)]
    public void A_comment_that_was_not_there(string path, string? before, string after, bool honoured) =>
        Promise.Check(Constraint, path, before, after).Honoured.Should().Be(honoured);

    [Fact]
    public void A_comment_may_move_to_another_file()
    {
        var before = FileTree.Of(TreeEntry.File("a.py", "# one\nx = 1\n"), TreeEntry.File("b.py", ""));
        var after = FileTree.Of(TreeEntry.File("a.py", "x = 1\n"), TreeEntry.File("b.py", "# one\n"));

        Promise.Check(Constraint, before, after).Honoured.Should().BeTrue();
    }

    [Fact]
    public void Only_the_files_of_the_pattern_count()
    {
        Promise.Check(Constraint with { Path = "src/**" }, "tests/a.py", "", "# one\n").Honoured.Should().BeTrue();
        Promise.Check(Constraint with { Path = "src/**" }, "src/a.py", "", "# one\n").Detail.Should().Be("src/a.py: # one");
    }

    [Fact]
    public void Whatever_the_bytes_are_there_is_an_answer()
    {
        Promise.Check(Constraint, FileTree.Empty, FileTree.Of(Promise.Binary("a.py"))).Honoured.Should().BeFalse();
        Promise.Check(Constraint, "a.py", "", "#" + Promise.Huge("no end ")).Detail.Length.Should().BeLessThan(2_000);
        Promise.Check(Constraint, FileTree.Empty, FileTree.Of(TreeEntry.Link("a.py", "# not a comment"))).Honoured.Should().BeTrue();
    }
}
