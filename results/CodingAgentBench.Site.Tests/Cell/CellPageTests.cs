using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages;
using CodingAgentBench.Site.Pages.Cell;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Tests.Things;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Cell;

public sealed class CellPageTests : IDisposable
{
    private const string Patch = "diff --git a/src/a.py b/src/a.py\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1,1 +1,1 @@\n-old\n+new\n";
    private const string Hostile = "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\0\u200b\"'";

    private readonly CellSite _site = new();

    [Fact]
    public async Task The_diff_is_there_with_sign_and_meaning()
    {
        var html = new HtmlParser().ParseDocument(await _site.HtmlAsync(_site.WithDiff(Patch)));

        html.QuerySelector("ins")!.TextContent.Should().Be("+new\n");
        html.QuerySelector("del")!.TextContent.Should().Be("-old\n");
    }

    [Fact]
    public void A_diff_that_is_not_what_its_row_says_is_not_shown()
    {
        var row = _site.WithDiff(Patch);
        _site.Put("cells/x/diff.patch", "diff --git a/b b/b\n"u8.ToArray());

        _site.Page(row).Diff.Problem.Should().Contain("SHA-256");
        _site.Page(SampleRows.Pass with { Files = SampleRows.Pass.Files with { Diff = "cells/none" } }).Diff.Problem.Should().Contain("missing");
        _site.Page(SampleRows.Infra).Diff.Problem.Should().Contain("none was written");
    }

    [Fact]
    public async Task What_a_stranger_wrote_is_text_everywhere()
    {
        _site.Trajectory = _ => new()
        {
            ["steps"] = new JsonArray(new JsonObject
            {
                ["source"] = "agent", ["message"] = Hostile, ["reasoning_content"] = Hostile,
                ["tool_calls"] = new JsonArray(new JsonObject { ["tool_call_id"] = Hostile, ["function_name"] = Hostile, ["arguments"] = new JsonObject { [Hostile] = Hostile } }),
                ["observation"] = new JsonObject { ["results"] = new JsonArray(new JsonObject { ["source_call_id"] = Hostile, ["content"] = Hostile }) },
            }),
        };
        var row = _site.WithDiff($"diff --git a/{Hostile} b/{Hostile}\n{Hostile}\n@@ {Hostile}\n+{Hostile}\n");
        var html = await _site.HtmlAsync(row with
        {
            Reason = Hostile, Outcome = Outcome.Fail, Grade = new(Passed: false, 1, [new(Hostile, Passed: false, Hostile, 1)], Hostile),
            Constraints = [new(Hostile, Hostile, Honoured: false, Hostile)], Gaps = [Hostile], Unpublishable = [Hostile],
            Diff = new([Hostile], [], [], [new(Hostile, Hostile)], [], [], [Hostile], [new(Hostile, Hostile)], 1, 0),
            Key = row.Key with { Task = Hostile, Tui = Hostile, Model = Hostile },
            Agent = row.Agent with { Version = Hostile, Models = [Hostile], Overruled = [Hostile] }, Image = new(Hostile, Hostile, Hostile, Locked: false),
            Sha256 = row.Sha256 with { Stdout = Hostile }, Engine = row.Engine with { Name = Hostile }, Harness = new(Hostile, Hostile, null),
        });

        html.Should().NotContainAny("\u202e", "\u200b", "\0").And.Contain("[U+202E]");
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script").Should().OnlyContain(script => script.GetAttribute("src")!.EndsWith(".js", StringComparison.Ordinal));
        page.QuerySelectorAll("img, [onerror], [style]").Should().BeEmpty();
        page.QuerySelectorAll("a").Should().OnlyContain(link => !link.GetAttribute("href")!.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_megabytes_stays_small()
    {
        var much = new string('x', 1 << 20);
        _site.Trajectory = _ => new() { ["steps"] = new JsonArray([.. Enumerable.Range(0, 30).Select(JsonNode? (_) => new JsonObject { ["source"] = "agent", ["message"] = much })]) };
        var html = await _site.HtmlAsync(_site.WithDiff($"diff --git a/x b/x\n@@ -0,0 +1,1 @@\n+{much}\n") with
        {
            Reason = much, Grade = new(Passed: true, 0, [new(much, Passed: true, much, 1)], much), Diff = new([much], [], [], [], [], [], [], [], 1, 1),
            Key = SampleRows.Key with { BehaviorMode = much }, Gaps = [much],
        });

        html.Length.Should().BeLessThan(200_000);
    }

    [Fact]
    public void Failed_checks_come_first()
    {
        var row = SampleRows.Pass with { Grade = new(Passed: false, 1, [new("a", Passed: true, "", 1), new("b", Passed: false, "no", 1), new("c", Passed: false, "no", 1)], "") };

        var page = _site.Page(row);

        page.Checks.Select(check => check.Name).Should().Equal("b", "c", "a");
        page.PassedChecks.Should().Be(1);
    }

    [Fact]
    public void Where_the_hidden_checks_are_is_said_of_known_tasks_alone()
    {
        using var folder = new TemporaryFolder();
        var task = ThingsContent.Task(SampleRows.Key.Task);
        task = task with { Manifest = task.Manifest with { Folder = folder.Path } };
        var content = _site.Content(SampleRows.Pass);

        Said([]).Should().Be("An agent never sees them.");
        Said([task]).Should().Be($"An agent never sees them; their sources are in the task's folder, `tasks/v0.1/{SampleRows.Key.Task}/scorer/`.");
        folder.Write("sealed.bin", "");
        Said([task]).Should().Be("An agent never sees them; they are sealed until the quarter ends.");

        string Said(IReadOnlyList<TaskFacts> tasks) => ((CellPage)CellPage.Of(content with { Tasks = tasks }).Single().Data()).Secrecy;
    }

    [Fact]
    public void Of_all_attempts_one_of_each_run_counts_and_it_says_why()
    {
        var page = _site.Page(SampleRows.Infra, SampleRows.Pass with { Attempt = 2 }, SampleRows.Pass with { Attempt = 3 }, SampleRows.Infra with { Run = 2 });

        page.Attempts.Select(attempt => (attempt.Run, attempt.Attempt, attempt.Counts, attempt.Why)).Should().Equal(
            (1, 1, false, "it has no verdict"), (1, 2, true, "the first of its run with a verdict"), (1, 3, false, "an earlier one has a verdict"),
            (2, 1, true, "the only one of its run, and it has no verdict"));
        (page.Runs, page.ScoredRuns, page.PassedRuns, page.Attempt).Should().Be((2, 1, 1, 2));
    }

    [Fact]
    public void The_json_has_the_facts_and_links_to_what_is_long()
    {
        _site.Trajectory = _ => new() { ["steps"] = new JsonArray(new JsonObject { ["message"] = "a long talk" }) };
        var content = _site.Content(_site.WithDiff(Patch));
        var page = CellPage.Of(content).Single();

        var json = PageJson.Write(page, page.Data());

        using var document = JsonDocument.Parse(json);
        var data = document.RootElement.GetProperty("data");
        data.GetProperty("verdict").GetProperty("outcome").GetString().Should().Be("pass");
        data.GetProperty("attempts")[0].GetProperty("files")[1].GetProperty("address").GetString().Should().Be("data/2026-11-21/cells/x/diff.patch");
        Encoding.UTF8.GetString(json).Should().NotContainAny("a long talk", "-old");
    }

    [Fact]
    public void Commands_repeat_the_cell_from_this_snapshot_and_no_other_name_gets_into_them()
    {
        var content = _site.Content(SampleRows.Pass);

        RepeatCommands.Of(content, "100665f385c8").Replay.Should().Be("codingagentbench replay 100665f385c8 --from results/published/2026-11-21");
        RepeatCommands.Of(content, "$(id); rm -r").Should().Be(new RepeatCommands(null, null));
    }

    [Fact]
    public void Of_the_folder_only_what_rows_name_is_to_be_had_under_its_own_name_and_through_no_link()
    {
        var row = _site.WithDiff(Patch);
        _site.Put("cells/x/secret.txt", [1]);
        _site.Put("runs.jsonl", [2]);
        _site.Put("cells/x/page.html", [3]);
        File.CreateSymbolicLink(Path.Combine(_site.Folder, "cells/x/stdout.txt"), Path.Combine(_site.Folder, "cells/x/secret.txt"));
        var content = _site.Content(row with { Files = row.Files with { Trace = "cells/x/page.html", Stderr = "../stderr.txt" } });

        var files = SiteFiles.Of(content, []).ToDictionary(file => file.Address, Read);

        files.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal)).Select(file => (file.Key, file.Value)).Should().BeEquivalentTo(
            [("data/2026-11-21/runs.jsonl", "\u0002"), ("data/2026-11-21/cells/x/diff.patch", Patch)]);
    }

    public void Dispose() => _site.Dispose();

    private static string Read(SiteFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }
}
