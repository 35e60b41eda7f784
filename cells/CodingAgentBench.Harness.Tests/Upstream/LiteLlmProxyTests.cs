using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Sandbox.Services;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Upstream;

/// <summary>The whole path to a model behind a proxy, with a stand-in for the one program that is not ours.</summary>
public sealed class LiteLlmProxyTests(StandInImage image) : IClassFixture<StandInImage>, IDisposable
{
    private readonly MatrixRepository _repository = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_live_cell_runs_through_a_proxy_that_is_gone_afterwards()
    {
        image.Serve(_repository, "good");
        string proxy;
        await using (var services = Services())
        {
            var cell = services.Matrix.Rows(RowFilter.Parse("lane=live")).Single().Cell;

            (await Preconditions.MissingAsync(cell, services)).Should().BeNull();
            var row = await new CellRunner(services).RunAsync(cell, 1, Cancellation);

            (row.Outcome, row.Lane, row.Reason).Should().Be((Outcome.Pass, "live", ""));
            (row.Tokens.Source, row.Tokens.Calls, row.Tokens.Prompt, row.Tokens.Completion).Should().Be(("endpoint", 2, 22, 6), "the preflight's calls are in no row");
            row.Key.ModelEndpointSha.Should().Be("nim:stand-in/good");
            proxy = (await NamesAsync("ps", "{{.Names}}")).Should().ContainSingle().Which;
            (await NamesAsync("network", "{{.Name}}", "ls")).Should().Equal(proxy);
        }

        (await NamesAsync("ps", "{{.Names}}", "--all")).Should().BeEmpty();
        (await NamesAsync("network", "{{.Name}}", "ls")).Should().BeEmpty();
        Directory.EnumerateFiles(_repository.Root["results"], "*", SearchOption.AllDirectories)
            .Should().NotContain(file => File.ReadAllText(file).Contains(StandInImage.ProviderKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_engine_runs_containers_a_key_is_all_it_takes()
    {
        image.Serve(_repository, "good");
        _repository.AddBaseImage();
        var (runtime, _) = await CliRuntime.FindAsync(image.Cli, Cancellation);
        await using var services = Services(new ContainerEngine(runtime!), ("CAB_ANY_IMAGE", "yes"));
        var cell = services.Matrix.Rows(RowFilter.Parse("lane=live")).Single().Cell;

        (await Preconditions.MissingAsync(cell, services)).Should().BeNull();
        var row = await new CellRunner(services).RunAsync(cell, 1, Cancellation);

        (row.Outcome, row.Reason, row.Tokens.Calls).Should().Be((Outcome.Pass, "", 2));
    }

    [Fact]
    public async Task A_model_that_is_broken_at_its_provider_is_a_reason_and_the_others_run()
    {
        image.Serve(_repository, "good", "no-tools", "throttled");
        await using var services = Services();

        var reasons = new List<string?>();
        foreach (var row in services.Matrix.Rows(RowFilter.Parse("lane=live")))
            reasons.Add(await Preconditions.MissingAsync(row.Cell, services));

        reasons.Should().HaveCount(3);
        reasons[0].Should().BeNull();
        reasons[1].Should().StartWith("no-tools failed its preflight: it does not call tools: none in 3 tries");
        reasons[2].Should().StartWith("throttled failed its preflight: its endpoint is throttled: ").And.Contain("for key <key>");
        (await NamesAsync("ps", "{{.Names}}")).Should().ContainSingle("one proxy serves the whole run");
    }

    [Fact]
    public async Task A_proxy_that_never_gets_ready_says_how_long_it_took_and_its_last_words()
    {
        var present = image.Id;
        var start = () => StartAsync(present, "never-ready", TimeSpan.FromSeconds(3));

        (await start.Should().ThrowAsync<SandboxException>()).WithMessage("LiteLLM was not ready within 3 seconds; the end of its log: started");
        (await NamesAsync("ps", "{{.Names}}", "--all")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_proxy_that_ends_says_why_without_its_keys()
    {
        var present = image.Id;
        var start = () => StartAsync(present, "ends", TimeSpan.FromMinutes(1));

        (await start.Should().ThrowAsync<SandboxException>()).WithMessage("LiteLLM ended before it was ready; the end of its log: cannot start with key <key>");
    }

    [Fact]
    public async Task A_proxy_that_does_not_start_is_the_reason_of_its_cells()
    {
        image.Serve(_repository, "ends");
        await using var services = Services();
        var cell = services.Matrix.Rows(RowFilter.Parse("lane=live")).Single().Cell;

        (await Preconditions.MissingAsync(cell, services)).Should().StartWith("LiteLLM ended before it was ready");
    }

    [Fact]
    public async Task An_image_that_is_not_here_is_not_fetched_but_asked_for()
    {
        image.Serve(_repository, "good");
        var absent = $"ghcr.io/berriai/litellm@sha256:{new string('0', 64)}";
        _repository.Write("docker/litellm/image.yaml", $"version: none\nimage: {absent}\n");
        await using var services = Services();
        var cell = services.Matrix.Rows(RowFilter.Parse("lane=live")).Single().Cell;

        (await Preconditions.MissingAsync(cell, services)).Should().Be($"the LiteLLM image is not here: `docker pull {absent}` fetches it");
    }

    private async Task StartAsync(string present, string behaviour, TimeSpan patience)
    {
        var provider = new ModelProvider("nim", "nvidia_nim", "https://localhost:1/v1", "NVIDIA_NIM_API_KEY", null);
        var config = LiteLlmConfig.Write([new("model", provider, $"stand-in/{behaviour}")]);
        var launch = new LiteLlmLaunch(present, config, new Dictionary<string, string> { ["NVIDIA_NIM_API_KEY"] = StandInImage.ProviderKey }) { Patience = patience };
        await using var proxy = await LiteLlmProxy.StartAsync(image.Cli, launch, RealTime.Provider, Cancellation);
    }

    private CellServices Services() => Services(new ProcessEngine(), ("CAB_LITELLM", "yes"), ("CAB_UNISOLATED", "yes"));

    private CellServices Services(ISandboxEngine engine, params (string Name, string Value)[] settings)
    {
        var variables = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        (variables["CAB_PATIENCE_SECONDS"], variables["NVIDIA_NIM_API_KEY"]) = ("1", StandInImage.ProviderKey);
        return new(_repository.Read(), HarnessSettings.Read(variables.GetValueOrDefault), engine, _repository.Root["results"], RealTime.Provider)
        {
            Variable = variables.GetValueOrDefault,
        };
    }

    /// <summary>What of this process's proxies the engine knows.</summary>
    private async Task<string[]> NamesAsync(string command, string format, params string[] more)
    {
        var listed = await image.Cli.RunAsync([command, .. more, "--filter", $"name=cab-litellm-{Environment.ProcessId}-", "--format", format], Cancellation);
        return listed.Required("ask the engine").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
