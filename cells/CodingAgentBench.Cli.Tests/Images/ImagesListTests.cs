using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Tests.Images;

public sealed class ImagesListTests : IDisposable
{
    private readonly CliProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Every_state_has_its_words_and_its_command()
    {
        await _program.RunAsync("images", "lock");
        _program.Write("docker/beta/more.txt", "changed");
        var (baseInputs, alphaInputs) = (ImageInputs.Of(_program.Root, "base"), ImageInputs.Of(_program.Root, "alpha"));
        _program.Docker.HasImage(ImageInputs.Reference("base", baseInputs), "sha256:1234567890abcdef", baseInputs);

        var (_, notBuilt, _) = await _program.RunAsync("images", "list");
        _program.Docker.HasImage(ImageInputs.Newest("alpha"), "sha256:feedfeedfeedfeed", new string('0', 64));
        var (exitCode, output, _) = await _program.RunAsync("images", "list");

        exitCode.Should().Be(0);
        Row(output, "base").Should().Be($"base · — · {baseInputs[..12]} · {baseInputs[..12]} · 1234567890ab · ready");
        Row(notBuilt, "alpha").Should().Be($"alpha · 1 · {alphaInputs[..12]} · {alphaInputs[..12]} · — · not built · docker/engine build alpha");
        Row(output, "alpha").Should().Be($"alpha · 1 · {alphaInputs[..12]} · {alphaInputs[..12]} · feedfeedfeed · built from other inputs · docker/engine build alpha");
        Row(output, "beta").Should().Contain("changed since the lock").And.EndWith(ImageLock.Renewal);
    }

    [Fact]
    public async Task The_json_says_the_same_for_programs()
    {
        await _program.RunAsync("images", "lock");
        var inputs = ImageInputs.Of(_program.Root, "base");
        _program.Docker.HasImage(ImageInputs.Reference("base", inputs), "sha256:1234", inputs);

        var (exitCode, json) = await _program.RunJsonAsync("images", "list");

        exitCode.Should().Be(0);
        var first = json[0];
        (first.GetProperty("name").GetString(), first.GetProperty("state").GetString(), first.GetProperty("image_id").GetString()).Should().Be(("base", "ready", "sha256:1234"));
        (json[1].GetProperty("state").GetString(), json[1].GetProperty("locked").GetString()).Should().Be(("not_built", json[1].GetProperty("inputs").GetString()));
    }

    [Fact]
    public async Task An_image_that_lies_about_itself_is_not_ready_and_cannot_steer_the_terminal()
    {
        await _program.RunAsync("images", "lock");
        _program.Docker.HasImage(ImageInputs.Newest("base"), "\e[2J\e[1;1Howned", "\e]0;x\a");

        var (exitCode, output, error) = await _program.RunAsync("images", "list");

        exitCode.Should().Be(0);
        (output + error).Should().Contain("built from other inputs").And.NotContain("\e").And.NotContain("\a");
    }

    [Fact]
    public async Task Without_an_engine_nobody_knows_and_the_exit_code_says_so()
    {
        await _program.RunAsync("images", "lock");
        _program.Docker.Answer("version --format", "", "Cannot connect to the \e[31mDocker daemon\n", 1);

        var (exitCode, output, error) = await _program.RunAsync("images", "list");

        exitCode.Should().Be(1);
        Row(output, "base").Should().EndWith("unknown · docker/engine up");
        error.Should().Contain("Cannot connect to the \\x1b[31mDocker daemon");
    }

    [Fact]
    public async Task An_engine_that_answers_nonsense_is_a_message_and_no_stack()
    {
        _program.Docker.Answer("image inspect", "<html>");

        var (exitCode, _, error) = await _program.RunAsync("images", "list");

        exitCode.Should().Be(1);
        error.Should().StartWith("codingagentbench: ").And.NotContain("   at ");
    }

    private static string Row(string table, string image) => string.Join(" · ", table.Split('\n')
        .Single(line => line.StartsWith($"{image} ", StringComparison.Ordinal))
        .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
