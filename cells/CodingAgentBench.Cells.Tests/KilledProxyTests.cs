using System.Diagnostics;
using CodingAgentBench.Harness.Tests;
using CodingAgentBench.Harness.Tests.Upstream;

namespace CodingAgentBench.Cells.Tests;

/// <summary>The harness is killed while a LiteLLM proxy works for it.</summary>
public sealed class KilledProxyTests(StandInImage image) : IClassFixture<StandInImage>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MatrixRepository _repository = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task The_proxy_and_its_network_are_gone()
    {
        image.Serve(_repository, "hangs");
        _repository.AddTui("waiting", "touch started; sleep 3600");
        using var program = new CellsProgram(_repository);
        var harness = program.Start(
            "tui=waiting&lane=live",
            ("CAB_ENGINE", "process"), ("CAB_UNISOLATED", "yes"), ("CAB_LITELLM", "yes"), ("NVIDIA_NIM_API_KEY", StandInImage.ProviderKey));
        // The agent is at work, so the proxy has passed its preflight.
        await EventuallyAsync(() => Task.FromResult(Directory.EnumerateFiles(Path.GetTempPath(), "started", new EnumerationOptions
        {
            RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 4,
        }).Any(file => file.Contains($"cab-sandboxes-{harness.Id}-", StringComparison.Ordinal))));
        (await KnownAsync(harness.Id)).Should().HaveCount(2, "a container and a network");

        harness.Kill();
        await harness.WaitForExitAsync(Cancellation);

        await EventuallyAsync(async () => (await KnownAsync(harness.Id)).Count == 0);
    }

    private async Task<List<string>> KnownAsync(int harness)
    {
        string[] named = ["--filter", $"name=cab-litellm-{harness}-", "--format"];
        var containers = await image.Cli.RunAsync(["ps", "--all", .. named, "{{.Names}}"], Cancellation);
        var networks = await image.Cli.RunAsync(["network", "ls", .. named, "{{.Name}}"], Cancellation);
        return [.. $"{containers.Required("list containers")}\n{networks.Required("list networks")}".Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.Should().BeLessThan(Patience, "it should have come about by now");
            await Task.Delay(100, Cancellation);
        }
    }
}
