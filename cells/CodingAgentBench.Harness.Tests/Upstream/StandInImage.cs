using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Tests.Upstream;

/// <summary>An image with a program `litellm` of ours, built for the tests of one class; a test without an engine is skipped and says why.</summary>
public sealed class StandInImage : IAsyncLifetime
{
    public const string ProviderKey = "nvapi-stand-in-key";

    private readonly string _tag = $"codingagentbench/litellm-stand-in:test-{Environment.ProcessId}";
    private string _id = "";
    private string _missing = "";

    public ContainerCli Cli { get; } = new(ContainerCli.Docker);

    /// <summary>`sha256:…`, by which it is run as LiteLLM's own would be.</summary>
    public string Id
    {
        get
        {
            Assert.SkipWhen(_missing.Length > 0, _missing);
            return _id;
        }
    }

    public async ValueTask InitializeAsync()
    {
        (var runtime, _missing) = await CliRuntime.FindAsync(Cli, CancellationToken.None);
        if (runtime is null)
            return;
        var folder = RepositoryRoot.Find(AppContext.BaseDirectory, null)["cells", "CodingAgentBench.Harness.Tests", "Upstream", "StandIn"];
        var built = await Cli.RunAsync(["build", "--quiet", "--tag", _tag, folder], Timeout.InfiniteTimeSpan, CancellationToken.None);
        (_id, _missing) = built.ExitCode == 0 ? (built.Output.Trim(), "") : ("", $"the stand-in image cannot be built: {built.Error.Trim()}");
    }

    /// <summary>Makes a repository whose one live model does what its name says, behind a proxy of this image.</summary>
    public void Serve(MatrixRepository repository, params string[] behaviours)
    {
        repository.Write("docker/litellm/image.yaml", $"version: stand-in\nimage: {Id}\n");
        repository.Write("docker/litellm/providers.yaml", "providers: [{name: nim, litellm: nvidia_nim, api_base: \"https://localhost:1/v1\", key: NVIDIA_NIM_API_KEY}]\n");
        var models = behaviours.Select(behaviour => $"  - {{slug: {behaviour}, endpoint: \"nim:stand-in/{behaviour}\", provider: x, class: x, status: current}}\n");
        repository.Write("cells/matrix/models.yaml", $"runs: 1\nmodels:\n{string.Concat(models)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_id.Length > 0)
            await Cli.RunAsync(["image", "rm", _tag], CancellationToken.None);
    }
}
