using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Trees;

public sealed class IgnoredFilesTests
{
    [Theory]
    [InlineData("target/", "target/debug/a", true)]
    [InlineData("target/", "crates/b/target/debug/a", true)]
    [InlineData("target/", "src/target.rs", false)]
    [InlineData("/build/", "build/tests/run", true)]
    [InlineData("/build/", "src/build/a.c", false)]
    [InlineData("device/mkframes", "device/mkframes", true)]
    [InlineData("device/mkframes", "device/mkframes.c", false)]
    [InlineData("*.o", "src/a.o", true)]
    [InlineData("*.o", "src/a.c", false)]
    [InlineData("__pycache__/", "a/__pycache__/b.pyc", true)]
    [InlineData("# target/", "target/a", false)]
    [InlineData("!target/", "target/a", false)]
    [InlineData("src/[a-z].c", "src/a.c", false)]
    public void A_line_ignores_what_it_ignores_for_git(string line, string path, bool isIgnored)
    {
        var workdir = FileTree.Of(TreeEntry.File(".gitignore", $"\n{line}\n"));

        new GlobSet(IgnoredFiles.Of(workdir)).Matches(path).Should().Be(isIgnored);
    }

    [Fact]
    public void Without_the_file_nothing_is_ignored() => IgnoredFiles.Of(FileTree.Empty).Should().BeEmpty();
}
