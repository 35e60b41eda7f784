using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pictures;
using static CodingAgentBench.Site.Tests.Pictures.PictureContent;

namespace CodingAgentBench.Site.Tests.Pictures;

public sealed class PictureDataTests
{
    private static readonly SiteContent Three = Contest(("codex", "+++++++++-"), ("aider", "++++++++--"), ("mini", "----------"));

    [Fact]
    public void The_words_name_the_leader_and_who_is_tied_with_it()
    {
        var intervals = Live(Three).Intervals!;

        intervals.Lines.Select(line => (line.Tui, line.IsTied)).Should().Equal(("codex", null), ("aider", true), ("mini", false));
        intervals.Says.Should().Be("codex leads with 90 % (60–98), tied with aider; mini is last with 0 %.");
    }

    [Fact]
    public void Two_that_lead_are_both_named()
    {
        Live(Contest(("codex", "++--"), ("aider", "+-+-"), ("mini", "+---"))).Intervals!.Says.Should().StartWith("aider and codex lead with 50 % each, tied with mini");
    }

    [Fact]
    public void Behind_several_that_lead_is_who_is_behind_each_of_them()
    {
        var intervals = Live(Contest(("aider", "----------++++++++++"), ("codex", "++++++++++----------"), ("mini", "----------++--------"))).Intervals!;

        intervals.Lines.Select(line => (line.Tui, line.IsTied)).Should().Equal(("aider", true), ("codex", true), ("mini", true));
        intervals.Says.Should().Contain("aider and codex lead with 50 % each, tied with mini");
    }

    [Fact]
    public void Pooled_models_are_not_tested_against_each_other_and_their_intervals_speak()
    {
        var content = Of([Row("codex", "a", "polyglot/x", true), Row("codex", "b", "polyglot/x", true), Row("aider", "a", "polyglot/x", true), Row("aider", "b", "polyglot/x", false)]);

        var set = Live(content);

        set.Intervals!.Says.Should().Be("codex leads with 100 % (21–100), and 1 other interval overlaps with that one; aider is last with 50 %.");
        set.Intervals.Lines.Should().OnlyContain(line => line.IsTied == null);
        set.Differences.Should().BeNull();
    }

    [Fact]
    public void A_field_shows_all_none_and_between_and_where_nothing_is_scored()
    {
        var infra = Row("aider", "a", "integrity/y", true) with { Outcome = Outcome.Infra, Axes = RowAxes.None, Grade = null };

        var map = Live(Of([Row("codex", "a", "polyglot/x", true), Row("codex", "a", "polyglot/x", false, run: 2), Row("codex", "a", "integrity/y", true), Row("aider", "a", "polyglot/x", false), infra])).Tasks!;

        map.Tuis.Should().Equal("codex", "aider");
        map.Buckets.SelectMany(bucket => bucket.Tasks.Select(task => (bucket.Name, task.Label, string.Join(' ', task.Rates.Select(HeatTask.Sign)))))
            .Should().Equal(("integrity", "y", "● —"), ("polyglot", "x", "50 ○"));
    }

    [Fact]
    public void What_is_not_all_never_reads_as_all()
    {
        new double?[] { 0.001, 0.999 }.Select(HeatTask.Sign).Should().Equal("1", "99");
        new[] { 0.001, 0.999, 1 }.Select(PictureText.Percent).Should().Equal("< 1 %", "> 99 %", "100 %");
    }

    [Fact]
    public void Both_triangles_say_the_same_from_their_side()
    {
        var matrix = Live(Three).Differences!;

        matrix.Fields.Select(row => string.Join(' ', row.Select(field => $"{field.Kind}:{field.Text}"))).Should().Equal(
            "same: tied:tied ahead:+0.900", "tied:tied same: ahead:+0.800", "behind:−0.900 behind:−0.800 same:");
        matrix.Says.Should().Be("2 of 3 pairs differ by more than chance; furthest apart are codex, which is ahead, and mini, by 0.900.");
    }

    [Fact]
    public void Best_value_is_a_step_line_and_the_rest_is_not_on_it()
    {
        var plot = Live(Of(
        [
            Row("cheap", "a", "polyglot/x", true, tokens: 100), Row("cheap", "a", "polyglot/y", false, tokens: 100),
            Row("good", "a", "polyglot/x", true, tokens: 900), Row("good", "a", "polyglot/y", true, tokens: 900),
            Row("waste", "a", "polyglot/x", true, tokens: 1000), Row("waste", "a", "polyglot/y", false, tokens: 1000),
        ])).Tokens!;

        plot.Points.Select(point => (point.Name, point.IsOn)).Should().Equal(("cheap", true), ("good", true), ("waste", false));
        plot.Frontier.Should().Be(FormattableString.Invariant($"M{plot.Points[0].X} {plot.Points[0].Y}H{plot.Points[1].X}V{plot.Points[1].Y}H{plot.X.To}"));
        plot.Says.Should().Be("2 of 3 TUIs are best for what they take, from cheap (50 % for 100 tokens) to good (100 % for 900).");
    }

    [Fact]
    public void Names_in_a_plot_lie_in_it_and_cover_no_other_name()
    {
        var plot = Live(Of(
        [
            .. Enumerable.Range(0, 12).SelectMany(tui => Enumerable.Range(0, 4).Select(task =>
                Row($"tui-number-{tui:00}", "a", $"polyglot/{task}", task < (tui % 4) + 1, tokens: 1000 + tui, agentMs: 2000))),
        ])).Tokens!;

        var labels = plot.Points.Select(point => point.Label).OfType<PointLabel>().ToList();
        labels.Should().HaveCountGreaterThan(3);
        labels.Should().OnlyContain(label => label.X >= ParetoPlotData.Left && label.X + PictureText.Width(label.Text) <= ParetoPlotData.Width && label.Y > 0 && label.Y < ParetoPlotData.Height);
        foreach (var label in labels)
        {
            labels.Should().NotContain(other => other != label && Math.Abs(other.Y - label.Y) < 13
                && other.X < label.X + PictureText.Width(label.Text) && label.X < other.X + PictureText.Width(other.Text));
        }
    }

    [Fact]
    public void Parts_of_a_bar_follow_each_other_within_the_picture()
    {
        var row = Row("codex", "a", "polyglot/x", true) with { Phases = new(100, 2000, 0, 50, 400, 450, 3000) };

        var bars = Live(Of([row, Row("aider", "a", "polyglot/x", true, agentMs: 60_000)])).Phases!;

        var parts = bars.Bars[0].Parts;
        bars.Bars.Select(bar => bar.Tui).Should().Equal("codex", "aider");
        bars.Bars[0].TotalMs.Should().Be(3000);
        parts.Zip(parts.Skip(1)).Should().OnlyContain(pair => Math.Abs(pair.First.X + pair.First.Width - pair.Second.X) < 0.11);
        bars.Bars.SelectMany(bar => bar.Parts).Should().OnlyContain(part => part.X >= PhaseBarsData.LabelWidth && part.X + part.Width <= PhaseBarsData.Width && part.Width >= 0);
        bars.Says.Should().Contain("is agent: the TUI works");
    }

    private static PictureSet Live(SiteContent content) => PictureSet.Of(content, "live", null);
}
