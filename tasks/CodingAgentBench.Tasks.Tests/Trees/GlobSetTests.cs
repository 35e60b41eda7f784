using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Trees;

public sealed class GlobSetTests
{
    [Theory]
    [InlineData("src/**", "src/a/b.py", true)]
    [InlineData("src/**", "srcs/a.py", false)]
    [InlineData("*.md", "README.md", true)]
    [InlineData("*.md", "docs/README.md", false)]
    [InlineData("**/Cargo.toml", "Cargo.toml", true)]
    [InlineData("**/Cargo.toml", "a/b/Cargo.toml", true)]
    [InlineData("tests/**", "Tests/a.py", false)]
    public void Patterns_mean_what_they_do_in_git(string pattern, string path, bool matches) =>
        new GlobSet([pattern]).Matches(path).Should().Be(matches);

    [Fact]
    public void No_pattern_matches_nothing() => new GlobSet([]).Matches("a").Should().BeFalse();
}
