using System.Text.Json;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Pictures;
using static CodingAgentBench.Site.Tests.Pictures.PictureContent;

namespace CodingAgentBench.Site.Tests.Pictures;

public sealed class PictureSetTests
{
    [Fact]
    public void Control_models_that_do_what_they_must_leave_only_the_times_to_be_shown()
    {
        var content = Of(
        [
            .. new[] { "codex", "mini" }.SelectMany(tui => new[] { Row(tui, "control/oracle", "polyglot/x", true, "control"), Row(tui, "control/nop", "polyglot/x", false, "control") }),
        ]);

        var set = PictureSet.Of(content, "control", null);

        set.Remarks.Should().Equal(
            "control/nop passes nowhere, as it must: nothing to compare.", "control/oracle passes everywhere, as it must: nothing to compare.");
        (set.Intervals, set.Tasks, set.Tokens, set.Seconds, set.Differences).Should().Be((null, null, null, null, null));
        set.Phases.Should().NotBeNull();
        PictureSet.Of(content, "control", "control/oracle").Remarks.Should().ContainSingle();
    }

    [Fact]
    public void A_control_model_that_does_not_do_what_it_must_is_shown_task_by_task()
    {
        var set = PictureSet.Of(Of([Row("codex", "control/oracle", "polyglot/x", true, "control"), Row("mini", "control/oracle", "polyglot/x", false, "control")]), "control", "control/oracle");

        set.Remarks.Should().Equal("control/oracle passes 1 of 2 runs and must pass all: something is broken there.");
        set.Tasks.Should().NotBeNull();
    }

    [Fact]
    public void Where_all_are_equal_a_sentence_says_so()
    {
        PictureSet.Of(Contest(("codex", "----"), ("mini", "----")), "live", null).Should().Match<PictureSet>(set =>
            set.Remarks[0] == "Nobody passed anything with llama-3.3-70b: nothing to compare." && set.Intervals == null && set.Tokens == null);
        PictureSet.Of(Contest(("codex", "++++"), ("mini", "++++")), "live", null).Should().Match<PictureSet>(set =>
            set.Remarks[0] == "Everybody passes everything with llama-3.3-70b: the tasks do not tell the TUIs apart." && set.Tasks == null && set.Differences == null);
        PictureSet.Of(Contest(("codex", "+-+-"), ("mini", "+-+-")), "live", null).Should().Match<PictureSet>(set =>
            set.Remarks[0] == "No two TUIs differ in pass rate by more than chance with llama-3.3-70b." && set.Differences == null
            && set.Intervals!.Says == "All 2 TUIs pass 50 % with llama-3.3-70b.");
    }

    [Fact]
    public void One_TUI_is_shown_alone_and_none_not_at_all()
    {
        var one = PictureSet.Of(Contest(("codex", "+-")), "live", null);
        one.Intervals!.Says.Should().StartWith("codex passes 50 %");
        (one.Tokens, one.Differences).Should().Be((null, null));

        foreach (var set in new[] { PictureSet.Of(Contest(("codex", "+-")), "control", null), PictureSet.Of(Of([]), "live", null) })
            (set.Remarks.Count, set.Intervals, set.Phases).Should().Be((0, null, null));
    }

    [Fact]
    public void A_model_without_a_scored_run_says_so()
    {
        var infra = Row("codex", "a", "polyglot/x", true) with { Outcome = Outcome.Infra, Axes = RowAxes.None, Grade = null };

        PictureSet.Of(Of([infra]), "live", "a").Remarks.Should().Equal("a has no scored run: there is nothing to show.");
    }

    [Fact]
    public void A_sets_ids_are_its_own_and_made_of_no_name()
    {
        var content = Contest(("codex", "+-"));
        string[] ids = [.. new[] { null, "a", "\"><script>" }.Select(model => PictureSet.Of(content, "live", model).Id)];

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
    }

    [Fact]
    public void The_JSON_beside_a_page_has_no_geometry() =>
        JsonSerializer.Serialize(PictureSet.Of(Contest(("codex", "+-")), "live", null)).Should().Be("{}");
}
