using System.Text.Json.Nodes;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests;

public sealed class LeaderboardFormatTests
{
    private const string Hostile = "<script>alert(1)</script>|[x](javascript:alert(1))`\"'\u001b[31m\n# heading\u202e";

    private static readonly Leaderboard Board = Leaderboard.Of(
    [
        SampleRows.Pass,
        SampleRows.Pass with { Run = 2, Outcome = Outcome.Fail, Reason = "1 of 20 hidden checks failed: `ties`", Axes = new(0, 0.5, 0.5, 1, 0) },
        SampleRows.Infra with { Run = 3 },
    ]);

    private static readonly Leaderboard HostileBoard = Leaderboard.Of(
    [
        SampleRows.Pass with
        {
            Outcome = Outcome.Fail, Reason = Hostile, Unpublishable = [Hostile],
            Key = SampleRows.Key with { Tui = Hostile, Model = Hostile, Task = Hostile },
        },
    ]);

    [Fact]
    public void Markdown() => Snapshot.Verify(new MarkdownLeaderboard().Render(Board), "md");

    [Fact]
    public void Json() => Snapshot.Verify(new JsonLeaderboard().Render(Board), "json");

    [Fact]
    public void Html() => Snapshot.Verify(new HtmlLeaderboard().Render(Board), "html");

    [Fact]
    public void Equal_boards_give_equal_bytes() =>
        LeaderboardFiles.Formats.Should().AllSatisfy(format => format.Render(Board).Should().Be(format.Render(Board)));

    [Fact]
    public void Text_from_outside_is_inert_in_a_page()
    {
        var page = new HtmlLeaderboard().Render(HostileBoard);

        page.Should().NotContain("<script").And.NotContain("\u001b").And.NotContain("\u202e").And.NotContainEquivalentOf("&#x202e;");
        page.Should().Contain("default-src 'none'");
    }

    [Fact]
    public void Text_from_outside_is_inert_in_Markdown()
    {
        var page = new MarkdownLeaderboard().Render(HostileBoard);

        page.Should().NotContain("<script").And.NotContain("\u001b").And.NotContain("\n# heading").And.NotContain("](javascript").And.NotContain("\u202e");
        page.Split('\n').Where(line => line.StartsWith('|')).Should().OnlyContain(line => line.EndsWith('|'));
    }

    [Fact]
    public void Text_from_outside_survives_JSON() =>
        ((string?)JsonNode.Parse(new JsonLeaderboard().Render(HostileBoard))!["rows"]![0]!["reason"]).Should().Be(Hostile);

    [Fact]
    public void The_numbers_of_the_three_formats_are_the_same()
    {
        var json = JsonNode.Parse(new JsonLeaderboard().Render(Board))!;
        var counts = $"{json["cells"]} cells: {json["scored"]} scored, {json["passed"]} passed, {json["excluded"]} excluded";

        new MarkdownLeaderboard().Render(Board).Should().Contain(counts);
        new HtmlLeaderboard().Render(Board).Should().Contain(counts);
    }
}
