using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests.Board;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Boards.Tests;

public sealed class LeaderboardFormatTests
{
    private const string Hostile = "<script>alert(1)</script>|[x](javascript:alert(1))`\"'\u001b[31m\n# heading\u202e";

    private static readonly Leaderboard Board = Leaderboard.Of(
        [.. SampleTrials.Matrix, SampleTrials.Pass with { Outcome = Outcome.Infra, Unpublishable = ["a reason"] }],
        [new("m1", new(1, 2), null, new(2026, 11, 1), "https://example.org"), new("m2", null, new(8, null), new(2026, 11, 1), "https://example.org")]);

    private static readonly Leaderboard Control = Leaderboard.Of(
        [
            .. SampleTrials.Nothing("control/nop", "control"),
            .. SampleTrials.Nothing("control/oracle", "control").Select(trial => trial with { Outcome = Outcome.Pass, Axes = SampleTrials.Pass.Axes }),
        ],
        []);

    private static readonly Leaderboard HostileBoard = Leaderboard.Of(
        [
            .. new[] { Hostile, $"{Hostile}2" }.Select(tui => SampleTrials.Pass with
            {
                Contender = SampleTrials.Pass.Contender with { Tui = tui, Model = Hostile, Lane = Hostile },
                Task = new(Hostile, Hostile, Hostile, [Hostile], ExpectedRefusal: false), Unpublishable = [Hostile], Gaps = [Hostile],
            }),
        ],
        []);

    [Fact]
    public void Markdown() => Snapshot.Verify(new MarkdownLeaderboard().Write(Board), "md");

    [Fact]
    public void Html() => Snapshot.Verify(new HtmlLeaderboard().Write(Board), "html");

    [Fact]
    public void Markdown_of_control_models() => Snapshot.Verify(new MarkdownLeaderboard().Write(Control), "md");

    [Fact]
    public void Equal_boards_give_equal_bytes() =>
        LeaderboardFiles.Formats.Should().AllSatisfy(format => format.Write(Board).Should().Be(format.Write(Board)));

    [Fact]
    public void Where_all_models_are_scripts_that_is_the_first_thing_said()
    {
        new MarkdownLeaderboard().Write(Control).Split('\n')[2].Should().StartWith("No language model was involved");
        new HtmlLeaderboard().Write(Control).Should().Contain("<h1>Leaderboard</h1>\n<p>No language model was involved");
        new MarkdownLeaderboard().Write(Board).Should().NotContain("No language model");
    }

    [Fact]
    public void Text_from_outside_is_inert_in_a_page()
    {
        var page = new HtmlLeaderboard().Write(HostileBoard);

        page.Should().NotContain("<script").And.NotContain("\u001b").And.NotContain("\u202e").And.NotContainEquivalentOf("&#x202e;");
        page.Should().Contain("default-src 'none'");
    }

    [Fact]
    public void Text_from_outside_is_inert_in_Markdown()
    {
        var page = new MarkdownLeaderboard().Write(HostileBoard);

        page.Should().NotContain("<script").And.NotContain("\u001b").And.NotContain("\n# heading").And.NotContain("](javascript").And.NotContain("\u202e");
        page.Split('\n').Where(line => line.StartsWith('|')).Should().OnlyContain(line => line.EndsWith('|'));
    }

    [Fact]
    public void The_numbers_of_the_formats_are_the_same()
    {
        foreach (var line in Board.Lines.Where(line => line.Scores is not null))
        {
            var composite = Wording.Score(line.Scores!.Composite);
            new MarkdownLeaderboard().Write(Board).Should().Contain($"| {composite} |");
            new HtmlLeaderboard().Write(Board).Should().Contain(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(composite));
        }
    }

    [Fact]
    public void No_trial_is_a_page_all_the_same() =>
        LeaderboardFiles.Formats.Should().AllSatisfy(format => format.Write(Leaderboard.Of([], [])).Should().NotBeEmpty());
}
