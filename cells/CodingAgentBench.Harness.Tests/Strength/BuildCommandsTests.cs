using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Tests.Strength;

public sealed class BuildCommandsTests
{
    private static readonly FileTree Tree = FileTree.Of(new[]
    {
        "go/go.mod", "go/cmd/main.go", "loose.go", "rust/core/Cargo.toml", "rust/core/src/lib.rs", "web/tsconfig.json", "web/src/a.ts", "b.ts", "c.mjs",
        "c/src/a.c", "c/include/a.h", "own.h", "p.py",
    }.Select(path => TreeEntry.File(path, "")));

    [Theory]
    [InlineData("p.py", "python3 -m py_compile p.py", "")]
    [InlineData("go/cmd/main.go", "go build -o /dev/null ./...", "go")]
    [InlineData("loose.go", "gofmt -e loose.go", "")]
    [InlineData("rust/core/src/lib.rs", "cargo build --offline --target-dir /scratch", "rust/core")]
    [InlineData("web/src/a.ts", "tsc --noEmit -p .", "web")]
    [InlineData("c.mjs", "node --check c.mjs", "")]
    [InlineData("c/src/a.c", "gcc -fsyntax-only -I c/include -I . c/src/a.c", "")]
    public void Each_language_has_its_own_way(string path, string arguments, string folder)
    {
        var command = BuildCommands.Of(Tree, path, "/scratch");

        (string.Join(' ', command.Arguments), command.Folder).Should().Be((arguments, folder));
    }

    [Fact]
    public void TypeScript_without_a_project_is_read_as_node_reads_it() =>
        BuildCommands.Of(Tree, "b.ts", "/scratch").Arguments.Should().HaveCount(5).And.StartWith("node").And.EndWith("b.ts");
}
