using System.Diagnostics;
using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;

namespace CodingAgentBench.Gateway.Tests.Control;

public sealed class ControlBackendTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_drives_the_shell_through_the_plan_also_when_output_gets_lost_and_then_stops(bool losesOutput)
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.txt", "old");
        var large = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i},"));
        var script = TreeEntry.File("bin/it's.sh", "echo hi") with { Mode = TreeEntry.Normalize(UnixFileMode.UserExecute) };
        var writes = FileTree.Of(script, TreeEntry.File("deep/er/large.txt", large), TreeEntry.File("empty", ""), TreeEntry.Link("link", "empty"));
        using var session = fixture.Open(new ControlBackend(new(["old.txt"], writes, "finished")), maxTurns: 100);

        var last = await ConverseAsync(session, folder.Path, losesOutput);

        last.Should().Be("finished");
        FileTree.ReadFolder(folder.Path).Tree.Sha256().Should().Be(writes.Sha256());
    }

    [Fact]
    public async Task It_does_not_write_through_a_link_that_is_in_the_way()
    {
        using var folder = new TemporaryFolder();
        var target = folder.Write("target.txt", "untouched");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a.txt"), "target.txt");
        using var session = fixture.OpenPlan(TreeEntry.File("a.txt", "new"));

        await ConverseAsync(session, folder.Path);

        (await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken)).Should().Be("untouched");
    }

    [Fact]
    public async Task A_step_that_failed_three_times_is_said_and_nothing_more_is_done()
    {
        using var session = fixture.OpenPlan(TreeEntry.File("a", "1"), TreeEntry.File("b", "2"));

        var (_, body) = await fixture.PostAsync(session, Request(
            false, ToolResult("cab_1", "permission denied"), ToolResult("cab_1_2", "permission denied"), ToolResult("cab_1_3", "permission denied")));

        ((string?)body["choices"]![0]!["message"]!["content"]).Should().Be("Step 1 of 2 failed: permission denied");
        body["choices"]![0]!["message"]!["tool_calls"].Should().BeNull();
    }

    [Fact]
    public async Task A_side_call_without_tools_does_not_disturb_the_plan()
    {
        using var session = fixture.OpenPlan(TreeEntry.File("a", "1"));
        var title = Request();
        title.Remove("tools");

        await fixture.PostAsync(session, title);
        var (_, body) = await fixture.PostAsync(session, Request());

        ((string?)body["choices"]![0]!["message"]!["tool_calls"]![0]!["id"]).Should().Be("cab_1");
    }

    /// <summary>Plays the CLI: runs each command that it is told to, and reports what came of it.</summary>
    /// <param name="losesOutput">Reports nothing of the first run of each command, as a CLI may on a busy machine.</param>
    private async Task<string?> ConverseAsync(GatewaySession session, string folder, bool losesOutput = false)
    {
        var results = new List<JsonObject>();
        while (true)
        {
            var (_, body) = await fixture.PostAsync(session, Request(false, [.. results.Select(result => (JsonObject)result.DeepClone())]));
            var message = body["choices"]![0]!["message"]!;
            if (message["tool_calls"] is not JsonArray calls)
                return (string?)message["content"];
            var command = (string)JsonNode.Parse((string)calls[0]!["function"]!["arguments"]!)!["command"]!;
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var id = (string)calls[0]!["id"]!;
            results.Add(ToolResult(id, losesOutput && id.Count('_'.Equals) == 1 ? "" : output));
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
