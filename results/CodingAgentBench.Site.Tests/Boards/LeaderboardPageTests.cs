using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Boards;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Boards;

public sealed class LeaderboardPageTests
{
    private static readonly SiteContent Content = BoardContent.Of(
        BoardContent.Row("aider", "m1", "polyglot/a"), BoardContent.Row("aider", "m1", "mutations/b", Outcome.Fail, "mutations"), BoardContent.Row("aider", "m1", "mutations/b", Outcome.Pass, "mutations", run: 2),
        BoardContent.Row("goose", "m1", "polyglot/a", Outcome.Fail), BoardContent.Row("goose", "m1", "mutations/b", Outcome.Infra, "mutations"),
        BoardContent.Row("goose", "m2", "polyglot/a"), BoardContent.Row("pi", "m2", "polyglot/a"),
        BoardContent.Row("pi", "control/oracle", "polyglot/a"));

    private static LeaderboardPage Whole => (LeaderboardPage)Pages().Single(page => page.Address.Length == 0).Data();

    [Fact]
    public void Lines_are_those_of_the_board_models_first_and_each_lane_by_composite()
    {
        Whole.Lines.Select(line => line.Group).Should().BeEquivalentTo(Content.Board.Lines, options => options.WithoutStrictOrdering());
        Whole.Lines.Select(line => $"{line.Group.Tui} {line.Group.Model}").Should().Equal("goose m2", "pi m2", "aider m1", "goose m1", "pi control/oracle");
    }

    [Fact]
    public void Who_has_as_much_shares_a_rank_and_who_scores_nothing_has_none()
    {
        Whole.Lines.Select(line => (line.Rank?.Rank, line.IsShared, line.Best)).Should().Equal((1, true, null), (1, true, "goose"), (1, false, null), (null, false, null), (1, false, null));
    }

    [Fact]
    public void Tokens_that_were_not_all_counted_are_marked_as_too_few()
    {
        var missing = BoardContent.Row("pi", "m1", "polyglot/a") with { Tokens = SampleRows.Pass.Tokens with { Complete = false } };
        var page = (LeaderboardPage)LeaderboardPage.Of(BoardContent.Of(missing, BoardContent.Row("goose", "m1", "polyglot/a"))).First().Data();

        page.Lines.Select(line => (line.Group.Tui, line.Uncounted)).Should().Equal(("goose", 0), ("pi", 1));
        page.Models.Single().Uncounted.Should().Be(1);
        var tokens = BoardColumn.Of(page.Lines).Single(column => column.Key == "tokens");
        tokens.Text(page.Lines[1]).Should().Be($"≥ {tokens.Text(page.Lines[0])}");
    }

    [Fact]
    public void Every_group_of_the_board_is_on_exactly_one_page()
    {
        var shown = Pages().Select(page => (LeaderboardPage)page.Data()).SelectMany(page => page.Lines.Concat(page.Tuis).Concat(page.Models)).Select(line => line.Group).ToList();

        shown.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Content.Board.Groups);
        Pages().Select(page => page.Address).Should().Equal("", "by/bucket/mutations/", "by/bucket/polyglot/", "by/dimension/code-editing/", "by/language/python/");
    }

    [Fact]
    public void A_slice_counts_its_own_runs_and_ranks_nobody()
    {
        var slice = (LeaderboardPage)Pages().Single(page => page.Address == "by/bucket/mutations/").Data();

        (slice.Evidence.Cells, slice.Evidence.Runs, slice.Evidence.Scored, slice.Evidence.Passed).Should().Be((2, 3, 2, 1));
        slice.Evidence.Excluded.Should().Equal(new Dictionary<string, int> { ["infra"] = 1 });
        slice.Lines.Should().OnlyContain(line => line.Rank == null);
        slice.Lines[0].Identity!.Fields.Should().Contain(new KeyField("task", "mutations/b"));
    }

    [Fact]
    public void What_is_not_known_is_counted_over_the_runs_of_the_page()
    {
        var content = BoardContent.Of(
            BoardContent.Row("aider", "m1", "polyglot/a") with { Gaps = ["one is unknown"] },
            BoardContent.Row("aider", "m1", "mutations/b", bucket: "mutations") with { Gaps = ["one is unknown", "two is unknown"] });

        var pages = LeaderboardPage.Of(content).ToDictionary(page => page.Address, page => (LeaderboardPage)page.Data());

        pages[""].Gaps.Should().Equal(new Remark("one is unknown", 2), new Remark("two is unknown", 1));
        pages["by/bucket/polyglot/"].Gaps.Should().Equal(new Remark("one is unknown", 1));
        pages["by/language/python/"].Gaps.Should().Equal(pages[""].Gaps);
    }

    [Fact]
    public void The_matrix_has_a_rate_for_every_pair_and_says_where_there_is_none()
    {
        var live = Whole.Matrices[0];

        (live.Lane, live.HasPooled, string.Join(' ', live.Models)).Should().Be(("live", true, "m1 m2"));
        live.Rows.Select(row => row.Tui).Should().Equal("pi", "aider", "goose", null);
        live.Rows.Select(row => string.Join(' ', row.Rates.Select(rate => $"{rate.Passed}/{rate.Scored}"))).Should().Equal("1/1 0/0 1/1", "2/3 2/3 0/0", "1/2 0/1 1/1", "0/0 2/4 2/2");
        Whole.Matrices[1].HasPooled.Should().BeFalse("over scripts nothing is pooled");
    }

    [Fact]
    public void A_line_has_the_fields_that_its_cells_share_and_counts_the_others()
    {
        var aider = Whole.Lines.Single(line => line.Group.Tui == "aider");

        aider.Identity!.Fields.Should().Contain(new KeyField("tui", "aider")).And.Contain(new KeyField("task", null)).And.Contain(new KeyField("sampling_profile", "default-t0.2-tp0.95"));
        aider.Differing.Should().Equal(new Dictionary<string, int> { ["task"] = 2 });
        aider.Identity.Test.Should().Be("dotnet test --filter \"tui=aider&model=m1\"");
    }

    private static IReadOnlyList<SitePage> Pages() => [.. LeaderboardPage.Of(Content)];
}
