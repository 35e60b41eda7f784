using System.Diagnostics;
using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Cli.Tests.Sites;

/// <summary>The command that the site offers for a cell, through a shell and through the rules of `dotnet test --filter`.</summary>
public sealed class ReproduceFilterTests
{
    [Theory]
    [InlineData("polyglot/python-two-sum")]
    [InlineData("a|task=b")]
    [InlineData("a&model=other")]
    [InlineData("(a)")]
    [InlineData("a!=b~c=d")]
    [InlineData("a\\b\\")]
    [InlineData("'; touch x; '")]
    [InlineData("\"$(touch x)\"")]
    public async Task It_asks_for_that_task_and_no_other(string task)
    {
        var key = new CellKey("opencode", "conv", "control/oracle", task, "conv-vanilla", null, null, "default", new(2026, 11, 21));

        var filter = RowFilter.Parse(await FilterAsync(CellKeyFacts.Of(key).Test!));

        filter.Allows(Traits("control/oracle", task)).Should().BeTrue();
        foreach (var other in new[] { "a", "b", "polyglot/other", $"{task}x" })
            filter.Allows(Traits("control/oracle", other)).Should().BeFalse();
        filter.Allows(Traits("other", task)).Should().BeFalse();
    }

    private static (string, string)[] Traits(string model, string task) => [("tui", "opencode"), ("model", model), ("task", task)];

    private static async Task<string> FilterAsync(string command)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet() {{ printf %s \"$3\"; }}; {command}");
        using var shell = Process.Start(start)!;
        return await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
