using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Tasks.Trees;
using static CodingAgentBench.Gateway.Tests.Control.ControlTalk;

namespace CodingAgentBench.Gateway.Tests.Control;

public sealed class ToolStrategyTests
{
    private static readonly ControlPlan Plan = new([], FileTree.Of(TreeEntry.File("new.txt", "new\n"), TreeEntry.File("src/a.txt", "after\n")), "finished.")
    {
        Workdir = FileTree.Of(TreeEntry.File("src/a.txt", "before\n"), TreeEntry.File("b.txt", "b\n")),
    };

    private static readonly ControlPlan Removing = Plan with { Removes = ["b.txt"] };

    [Theory]
    [InlineData("write(path!,content!)", "bash(command!)", "bash")]
    [InlineData("apply_patch(input!)", "write_file(file_path!,content!)", "write_file")]
    [InlineData("edit(path!,old_string!,new_string!)", "apply_patch(patchText!)", "apply_patch")]
    [InlineData("task(command,prompt!)", "exec_command(cmd!)", "exec_command")]
    [InlineData("monitor(command!)", "run_shell_command(command!)", "run_shell_command")]
    [InlineData("bash(command!:object)", "shell(command!:array)", "shell")]
    [InlineData("write_todo(text!)", "create(path!,file_text!)", "create")]
    public async Task The_tool_that_can_do_most_is_chosen_whatever_the_order(string one, string other, string chosen)
    {
        (await AskAsync(Plan, Request(Tools(one, other)))).Tool.Should().Be(chosen);
        (await AskAsync(Plan, Request(Tools(other, one)))).Tool.Should().Be(chosen);
    }

    [Fact]
    public async Task A_shell_that_takes_a_list_gets_a_shell_and_its_command()
    {
        var (_, _, _, arguments) = await AskAsync(Plan, Request(Tools("shell(command!:array,timeout!:number,login!:boolean,why!)")));

        arguments["command"]!.AsArray().Select(part => (string)part!).Should().StartWith(["sh", "-c"]).And.HaveCount(3);
        ((int)arguments["timeout"]!).Should().BePositive();
        ((bool)arguments["login"]!).Should().BeFalse();
        ((string?)arguments["why"]).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_command_that_is_repeated_in_its_result_is_no_proof_that_it_ran()
    {
        var tools = Tools("bash(command!)");
        var (_, id, _, arguments) = await AskAsync(Plan, Request(tools));
        var result = new JsonObject { ["role"] = "tool", ["tool_call_id"] = id, ["content"] = $"Command: {arguments["command"]}\nrejected" };

        var (content, again, _, repeated) = await AskAsync(Plan, Request(tools, messages: result.ToJsonString()));

        (content, again).Should().Be(("Step 1 of 2 again.", $"{id}_2"));
        repeated.ToJsonString().Should().Be(arguments.ToJsonString());
    }

    [Fact]
    public async Task Files_are_read_before_they_are_overwritten_and_named_in_full()
    {
        var (calls, words) = await PlayAsync(
            Plan, Tools("read_file(file_path!)", "write_file(file_path!,content!)"), "Wrote it.\n- raise ValueError: old", "Working directory: /home/my work\nDate: today");

        calls.Select(call => (call.Tool, (string)call.Arguments["file_path"]!, (string?)call.Arguments["content"])).Should().Equal(
            ("write_file", "/home/my work/new.txt", "new\n"),
            ("read_file", "/home/my work/src/a.txt", null),
            ("write_file", "/home/my work/src/a.txt", "after\n"));
        words.Should().Be("finished.");
    }

    [Fact]
    public async Task A_tool_that_only_creates_is_for_new_files_and_one_that_edits_for_the_others()
    {
        var (calls, _) = await PlayAsync(Plan, Tools("view(path!)", "create(path!,file_text!)", "edit(path!,old_str,new_str)"));

        calls.Select(call => call.Tool).Should().Equal("create", "view", "edit");
        calls[2].Arguments.ToJsonString().Should().Be("""{"path":"src/a.txt","old_str":"before\n","new_str":"after\n"}""");
    }

    [Fact]
    public async Task A_tool_that_takes_a_list_of_edits_gets_one()
    {
        var tools = JsonNode.Parse(Tools("edit(path!,edits!:array)"))!;
        tools[0]!["function"]!["parameters"]!["properties"]!["edits"]!["items"] =
            JsonNode.Parse("""{"type":"object","properties":{"oldText":{"type":"string"},"newText":{"type":"string"}}}""");

        var (calls, _) = await PlayAsync(Plan, tools.ToJsonString());

        calls.Select(call => call.Arguments["edits"]![0]!.ToJsonString()).Should().Equal(
            """{"oldText":"","newText":"new\n"}""", """{"oldText":"before\n","newText":"after\n"}""");
    }

    [Fact]
    public async Task A_patch_can_remove_what_other_tools_for_files_cannot()
    {
        var (calls, words) = await PlayAsync(Removing, Tools("write(path!,content!)", "apply_patch(input!)"));

        calls.Select(call => (string?)call.Arguments["input"]).Should().Equal(
            "*** Begin Patch\n*** Delete File: b.txt\n*** End Patch\n",
            "*** Begin Patch\n*** Add File: new.txt\n+new\n*** End Patch\n",
            "*** Begin Patch\n*** Add File: src/a.txt\n+after\n*** End Patch\n");
        words.Should().Be("finished.");
    }

    [Fact]
    public async Task What_no_tool_can_do_is_said_at_the_end()
    {
        var script = TreeEntry.File("run.sh", "") with { Mode = TreeEntry.Normalize(UnixFileMode.UserExecute) };
        var binary = TreeEntry.File("x.bin", "") with { Content = new byte[] { 0xff, 0 } };
        var plan = Removing with { Writes = FileTree.Of(script, binary, TreeEntry.Link("link", "b.txt"), TreeEntry.File("ok.txt", "ok\n")) };

        var (calls, words) = await PlayAsync(plan, Tools("write(path!,content!)"));

        calls.Should().ContainSingle();
        words.Should().Be("finished. Not possible here: removing b.txt; writing link, which is no text; making run.sh executable; writing x.bin, which is no text.");
    }

    [Theory]
    [InlineData("Error: no")]
    [InlineData("  File already exists")]
    [InlineData("Failed to edit, 0 occurrences found")]
    [InlineData("{\"success\": false}")]
    [InlineData("apply_patch verification failed: x")]
    [InlineData("Parent directory /x does not exist. Create it.")]
    public async Task A_file_tool_that_failed_ends_the_plan(string result)
    {
        var (calls, words) = await PlayAsync(Plan, Tools("write(path!,content!)"), result);

        calls.Should().ContainSingle();
        words.Should().Be($"Step 1 of 2 failed: {result}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""[null, 5, "bash", {}, {"function": 5}, {"function": {"name": 5}}, {"function": {"name": ""}}]""")]
    [InlineData("""[{"function": {"name": "bash"}}, {"function": {"name": "bash", "parameters": []}}, {"function": {"name": "bash", "parameters": {"properties": {"command": 7}, "required": {}}}}]""")]
    [InlineData("""[{"function": {"name": "bash", "parameters": {"properties": {"command": {"type": {"a": 1}, "enum": []}}, "required": [7, null]}}}]""")]
    [InlineData("""[{"function": {"name": "str_replace_editor", "parameters": {"properties": {"command": {"type": "string", "enum": ["view"]}}}}}]""")]
    public async Task Odd_declarations_are_no_tools(string tools) =>
        (await AskAsync(Plan, Request(tools))).Tool.Should().BeNull();

    [Fact]
    public async Task Odd_results_change_nothing()
    {
        var messages = new[]
        {
            """{"role": "tool", "tool_call_id": 7, "content": "x"}""",
            """{"role": "tool", "tool_call_id": "cab_", "content": "x"}""",
            """{"role": "tool", "tool_call_id": "cab_99999999999999999999", "content": "x"}""",
            """{"role": "tool", "tool_call_id": "cab_9", "content": "x"}""",
            """{"role": "tool", "tool_call_id": "cab_-1"}""",
            """{"role": {}, "content": 5}""",
        };

        (await AskAsync(Plan, Request(Tools("bash(command!)"), messages: messages))).Id.Should().Be("cab_1");
    }

    [Fact]
    public async Task Of_two_results_with_one_id_the_later_counts_and_parts_are_joined()
    {
        var messages = new[]
        {
            """{"role": "tool", "tool_call_id": "cab_1", "content": "failed"}""",
            """{"role": "tool", "tool_call_id": "cab_1", "content": [{"type": "image"}, {"type": "text", "text": "cab_step_1_done"}]}""",
        };

        (await AskAsync(Plan, Request(Tools("bash(command!)"), messages: messages))).Id.Should().Be("cab_2");
    }

    [Theory]
    [InlineData("\"none\"")]
    [InlineData("""{"type": "function", "function": {"name": "respond_in_schema"}}""")]
    public async Task A_side_call_that_may_not_use_the_tools_gets_words(string choice)
    {
        var request = Request(Tools("bash(command!)", "respond_in_schema(answer!)"));
        request["tool_choice"] = JsonNode.Parse(choice);

        var (content, _, tool, _) = await AskAsync(Plan, request);

        tool.Should().BeNull();
        content.Length.Should().BeInRange(1, 80);
    }
}
