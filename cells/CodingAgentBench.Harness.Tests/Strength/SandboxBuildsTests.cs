using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Tests.Strength;

public sealed class SandboxBuildsTests : IAsyncDisposable
{
    private readonly ProcessEngine _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Each_mutant_is_built_alone()
    {
        var tree = FileTree.Of(TreeEntry.File("a.py", "x = 1\n"), TreeEntry.File("b.py", "y = 2\n"));

        (await BuildAsync(tree, New("a.py", "x", "x ="), New("a.py", "1", "2"), New("b.py", "2", "("), New("b.py", "2", "3")))
            .Should().Equal(false, true, false, true);

        Mutant New(string path, string original, string replacement) =>
            new("any", path, 1, 1, path == "a.py" && original == "x" ? 0 : 4, original, replacement);
    }

    [Fact]
    public async Task An_answer_that_does_not_build_is_an_error()
    {
        var build = () => BuildAsync(FileTree.Of(TreeEntry.File("a.py", "x = (\n")), new Mutant("any", "a.py", 1, 1, 0, "x", "y"));

        await build.Should().ThrowAsync<StrengthException>().WithMessage("a.py of the answer does not build by itself: *SyntaxError*");
    }

    private Task<IReadOnlyList<bool>> BuildAsync(FileTree tree, params Mutant[] mutants) =>
        new SandboxBuilds(_engine, Grader.Request).BuildAsync(tree, mutants, TestContext.Current.CancellationToken);
}
