using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Tests.Images;

public sealed class ImagesLockTests : IDisposable
{
    private readonly CliProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_written_lock_is_up_to_date_until_a_folder_changes()
    {
        (await _program.RunAsync("images", "lock", "--check")).Should().Be((1,
            "alpha: is not in the lock\nbase: is not in the lock\nbeta: is not in the lock\n",
            $"docker/images.lock.json is stale: `{ImageLock.Renewal}` renews it\n"));
        (await _program.RunAsync("images", "lock")).ExitCode.Should().Be(0);
        (await _program.RunAsync("images", "lock", "--check")).ExitCode.Should().Be(0);

        _program.Write("docker/alpha/README.md", "no build reads this");
        (await _program.RunAsync("images", "lock", "--check")).Output.Should().Be("docker/images.lock.json is up to date\n");

        _program.Write("docker/alpha/patch", "a build may");
        var (exitCode, output, _) = await _program.RunAsync("images", "lock", "--check");
        exitCode.Should().Be(1);
        output.Should().StartWith("alpha: its folder has changed, from ").And.NotContain("beta");
    }

    [Fact]
    public async Task A_declaration_that_cannot_be_read_keeps_the_lock_as_it_is()
    {
        await _program.RunAsync("images", "lock");
        var before = File.ReadAllText(_program.Root["docker", ImageLock.FileName]);
        _program.Write("docker/alpha/tui.yaml", "name: [");

        var (exitCode, _, error) = await _program.RunAsync("images", "lock");

        exitCode.Should().Be(1);
        error.Should().Contain("docker/alpha/tui.yaml:");
        File.ReadAllText(_program.Root["docker", ImageLock.FileName]).Should().Be(before);
    }

    [Fact]
    public async Task A_lock_that_is_no_lock_is_a_message_and_no_stack()
    {
        _program.Write("docker/images.lock.json", "{}");

        var (exitCode, _, error) = await _program.RunAsync("images", "list");

        exitCode.Should().Be(1);
        error.Should().StartWith("codingagentbench: docker/images.lock.json").And.NotContain("   at ");
    }
}
