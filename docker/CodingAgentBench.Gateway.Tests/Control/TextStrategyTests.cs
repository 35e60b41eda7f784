using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Tasks.Trees;
using static CodingAgentBench.Gateway.Tests.Control.ControlTalk;

namespace CodingAgentBench.Gateway.Tests.Control;

public sealed class TextStrategyTests
{
    private const string Whole = "You MUST use this *file listing* format:\n\npath/to/filename.js\nOPEN\n// entire file content ...\n// ... goes in between\nCLOSE\n\nEvery";

    private const string Diff = "All changes must use this *SEARCH/REPLACE block* format.\n2. The opening fence and code language, eg: OPENpython\n3. The start\n8. The closing fence: CLOSE\n";

    private static readonly ControlPlan Plan = new(["gone.txt"], FileTree.Of(TreeEntry.File("new.txt", "new\n"), TreeEntry.File("src/a.txt", "after")), "finished.")
    {
        Workdir = FileTree.Of(TreeEntry.File("src/a.txt", "before\n"), TreeEntry.File("gone.txt", "")),
    };

    [Theory]
    [InlineData("```", "```")]
    [InlineData("````", "````")]
    [InlineData("<source>", "</source>")]
    public async Task Whole_files_are_listed_in_the_fence_that_the_CLI_names(string open, string close)
    {
        var (content, _, _, _) = await AskAsync(Plan, Request(null, Fenced(Whole, open, close)));

        content.Should().Be($"These are all the edits:\n\nnew.txt\n{open}\nnew\n{close}\n\nsrc/a.txt\n{open}\nafter\n{close}\n\nfinished. Not possible here: removing gone.txt.");
    }

    [Theory]
    [InlineData("```", "```")]
    [InlineData("<source>", "</source>")]
    public async Task Blocks_replace_all_that_a_file_holds_and_find_nothing_in_a_new_one(string open, string close)
    {
        var (content, _, _, _) = await AskAsync(Plan, Request(null, Fenced(Diff, open, close)));

        content.Should().Contain($"\nnew.txt\n{open}\n<<<<<<< SEARCH\n=======\nnew\n>>>>>>> REPLACE\n{close}\n")
            .And.Contain($"\nsrc/a.txt\n{open}\n<<<<<<< SEARCH\nbefore\n=======\nafter\n>>>>>>> REPLACE\n{close}\n")
            .And.EndWith("finished. Not possible here: removing gone.txt.");
    }

    [Fact]
    public async Task What_would_end_a_listing_or_a_block_is_left_out_and_said()
    {
        var plan = Plan with { Writes = FileTree.Of(TreeEntry.File("a.md", "```\nx\n```\n"), TreeEntry.File("b.txt", "x\n=======\ny\n")) };

        (await AskAsync(plan, Request(null, Fenced(Whole, "```", "```")))).Content.Should().Contain("\nb.txt\n```\n").And.EndWith("writing a.md, which has a fence in it.");
        (await AskAsync(plan, Request(null, Fenced(Diff, "<code>", "</code>")))).Content.Should().Contain("\na.md\n<code>\n").And.EndWith("writing b.txt, which has a mark of a block in it.");
    }

    [Fact]
    public async Task The_edits_come_again_when_the_files_were_only_added_to_the_chat_and_never_after_that()
    {
        var system = Fenced(Diff, "```", "```");
        var first = (await AskAsync(Plan, Request(null, system))).Content;
        var said = new JsonObject { ["role"] = "assistant", ["content"] = first }.ToJsonString();

        var again = await AskAsync(Plan, Request(null, system, said, User("I added these files to the chat: src/a.txt\nLet me know if there are others we should add.")));
        var failed = await AskAsync(Plan, Request(null, system, said, User("# 1 SEARCH/REPLACE block failed to match!")));
        var linted = await AskAsync(Plan, Request(null, system, said, User("# Fix any errors below, if possible.")));

        again.Content.Should().Be(first);
        failed.Content.Should().StartWith("Step 1 of 1 failed: # 1 SEARCH");
        linted.Content.Should().Be("finished. Not possible here: removing gone.txt.");
    }

    [Fact]
    public async Task A_call_without_tools_and_without_a_format_is_a_title()
    {
        var (content, _, tool, _) = await AskAsync(Plan, Request(null, "Write a short title."));

        tool.Should().BeNull();
        content.Should().Be("Control run without tools");
    }

    private static string Fenced(string prompt, string open, string close) =>
        prompt.Replace("OPEN", open, StringComparison.Ordinal).Replace("CLOSE", close, StringComparison.Ordinal);

    private static string User(string text) => new JsonObject { ["role"] = "user", ["content"] = text }.ToJsonString();
}
