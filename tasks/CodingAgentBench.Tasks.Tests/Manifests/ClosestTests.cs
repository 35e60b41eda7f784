using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Tasks.Tests.Manifests;

public sealed class ClosestTests
{
    [Theory]
    [InlineData("opncode", "opencode")]
    [InlineData("tiu", "tui")]
    [InlineData("OPENCODE", "opencode")]
    [InlineData("zebra", null)]
    public void Finds_what_was_probably_meant(string typed, string? meant) =>
        Closest.To(typed, ["opencode", "tui", "aider"]).Should().Be(meant);
}
