using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Containers;

public sealed class ContainerCliTests
{
    [Fact]
    public async Task An_engine_that_does_not_answer_is_given_up()
    {
        var call = () => new ContainerCli("sleep").RunAsync(["600"], TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);

        await call.Should().ThrowAsync<SandboxException>().WithMessage("the sleep engine has not answered for 0.1 seconds");
    }

    [Fact]
    public async Task What_takes_as_long_as_it_takes_has_no_limit() =>
        (await new ContainerCli("sleep").RunAsync(["0.2"], Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken)).ExitCode.Should().Be(0);

    [Fact]
    public async Task A_cancelled_call_ends_with_its_process()
    {
        using var folder = new TemporaryFolder();
        var started = Path.Combine(folder.Path, "started");
        using var cancellation = new CancellationTokenSource();

        var call = new ContainerCli("sh").RunAsync(["-c", $"echo $$ > {started}.new && mv {started}.new {started} && exec sleep 600"], cancellation.Token);
        while (!File.Exists(started))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await call.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        var process = await File.ReadAllTextAsync(started, TestContext.Current.CancellationToken);
        Directory.Exists($"/proc/{process.Trim()}").Should().BeFalse();
    }
}
