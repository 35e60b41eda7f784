using System.Diagnostics;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Tests.Rendering;

public sealed class ReproduceCommandTests
{
    [Fact]
    public void What_a_reader_sees_and_copies_of_a_key_has_no_unseen_signs_and_an_end()
    {
        var fields = CellKeyFacts.Of(SampleRows.Key with { Tui = "a\u202eb\0", Model = new('m', 20_000) }).Fields;

        fields.Single(field => field.Name == "tui").Value.Should().Be("a[U+202E]b[U+0000]");
        fields.Single(field => field.Name == "model").Value.Should().Be($"{new string('m', 200)} … 19,800 more characters");
    }

    [Fact]
    public void A_cell_is_asked_for_as_the_readme_does_it()
    {
        var identity = CellKeyFacts.Of(SampleRows.Key with { TuiImageSha = null });

        identity.Fields.Should().Equal(SampleRows.Key.Fields.Select(field => new KeyField(field.Key, field.Key == "tui_image_sha" ? null : field.Value)));
        identity.Test.Should().Be("dotnet test --filter \"tui=opencode&model=llama-3.3-70b&task=polyglot/python-two-sum\"");
        identity.Run.Should().Be(
            "codingagentbench run --tui opencode --behavior-mode conv --model llama-3.3-70b --task polyglot/python-two-sum --plugin-stack conv-vanilla "
            + "--model-endpoint-sha nim:meta/llama-3.3-70b-instruct --sampling-profile default-t0.2-tp0.95 --task-added-date 2026-11-21");
    }

    [Theory]
    [InlineData("x\"; touch /tmp/x; \"")]
    [InlineData("$(touch x)`touch x`${HOME}")]
    [InlineData("it's '\\'' not")]
    [InlineData("a\\")]
    [InlineData("!! !$ *?[a] ~ {a..c} # > x < y & z | w ; (v)")]
    [InlineData("@file")]
    [InlineData("--help")]
    [InlineData("%PATH% <script>")]
    public async Task A_shell_sees_a_hostile_name_as_text(string name)
    {
        var identity = CellKeyFacts.Of(SampleRows.Key with { Task = name });
        var filter = string.Concat(name.Select(c => "\\()&|=!~".Contains(c) ? $"\\{c}" : $"{c}"));

        (await ArgumentsAsync(identity.Test!)).Should().Equal("test", "--filter", $"tui=opencode&model=llama-3.3-70b&task={filter}");
        (await ArgumentsAsync(identity.Run!)).Should().Contain($"--task={name}").And.HaveCount(18);
    }

    [Theory]
    [InlineData("x\nrm -rf y")]
    [InlineData("x\r")]
    [InlineData("\u0003touch x")]
    [InlineData("x\u001b[201~")]
    [InlineData("a\u202eb")]
    [InlineData("a\u00a0b")]
    [InlineData("a\0b")]
    [InlineData(" a")]
    [InlineData("")]
    public void There_is_no_command_with_a_name_that_no_shell_should_be_given(string name)
    {
        var identity = CellKeyFacts.Of(SampleRows.Key with { Tui = name });

        (identity.Test, identity.Run).Should().Be((null, null));
    }

    [Fact]
    public void Names_are_separated_by_commas_and_so_have_none()
    {
        CellKeyFacts.Of(SampleRows.Key with { Task = "a,b" }).Run.Should().BeNull();
    }

    [Fact]
    public void What_cells_do_not_share_is_a_gap()
    {
        var identity = CellKeyFacts.Shared([SampleRows.Key, SampleRows.Key with { Task = "polyglot/other" }], ["tui", "model"]);

        identity.Fields.Where(field => field.Value is null).Select(field => field.Name).Should().Equal("task");
        identity.Test.Should().Be("dotnet test --filter \"tui=opencode&model=llama-3.3-70b\"");
        identity.Run.Should().Be("codingagentbench run --tui opencode --model llama-3.3-70b");
    }

    /// <summary>What the program of a command would be given.</summary>
    private static async Task<string[]> ArgumentsAsync(string command)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet() {{ printf '%s\\0' \"$@\"; }}; codingagentbench() {{ printf '%s\\0' \"$@\"; }}; {command}");
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        shell.ExitCode.Should().Be(0);
        return output.Split('\0')[..^1];
    }
}
