using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Tests;

public sealed class CommandLinesTests
{
    [Theory]
    [InlineData("bash", """{"command": "git push", "description": "Git push"}""", "git push")]
    [InlineData("run_shell_command", """{"command": "ls", "is_background": false, "directory": "src"}""", "ls")]
    [InlineData("shell", """{"command": ["bash", "-lc", "it's"], "justification": "git push"}""", @"'bash' '-lc' 'it'\''s'")]
    [InlineData("exec_command", """{"cmd": "make", "workdir": "/work"}""", "make")]
    [InlineData("write_stdin", """{"session_id": 1, "chars": "git push\n"}""", "git push\n")]
    [InlineData("shell", """{"action": {"commands": ["cd src", "git push"]}}""", "cd src|git push")]
    [InlineData("shell", "git push", "git push")]
    [InlineData("bash", """{"command": """, """{"command": """)]
    [InlineData("write", """{"content": "git push"}""", "")]
    [InlineData("read_file", """{"path": "push"}""", "")]
    public void Shell_tools_run_what_is_in_their_arguments(string tool, string arguments, string lines) => CommandLines
        .In([Call(new JsonObject { ["id"] = "1", ["name"] = tool, ["arguments"] = arguments })])
        .Should().Equal(lines.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"message": {"tool_calls": "none"}}""")]
    [InlineData("""{"message": {"tool_calls": [1, null, {"name": 3}, {"name": "bash"}, {"name": "bash", "arguments": "[[1, {}], null]"}]}}""")]
    public void An_answer_of_another_shape_runs_nothing(string response) =>
        CommandLines.In([Exchange(JsonNode.Parse(response))]).Should().BeEmpty();

    private static Exchange Call(JsonObject call) => Exchange(new JsonObject { ["message"] = new JsonObject { ["tool_calls"] = new JsonArray(call) } });

    private static Exchange Exchange(JsonNode? response) => new(1, 0, "/v1/responses", false, null, [], 200, response, null, null, 0, 0, 0, null);
}
