using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Trees;

public sealed class WrittenFilesTests
{
    [Fact]
    public void What_a_build_made_is_not_written_and_what_was_there_is()
    {
        var workdir = FileTree.Of(TreeEntry.File(".gitignore", "build/\n*.log\n"), TreeEntry.File("build/keep.txt", "1"), TreeEntry.File("a.c", "1"));
        var left = workdir.With([TreeEntry.File("build/impl.c", "2"), TreeEntry.File("run.log", "2"), TreeEntry.File("build/keep.txt", "2"), TreeEntry.File("b.c", "2")]);

        IgnoredFiles.Written(workdir, left).Paths.Should().BeEquivalentTo(".gitignore", "a.c", "b.c", "build/keep.txt");
    }
}
