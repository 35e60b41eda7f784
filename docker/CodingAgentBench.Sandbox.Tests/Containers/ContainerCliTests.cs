using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Containers;

public sealed class ContainerCliTests
{
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
