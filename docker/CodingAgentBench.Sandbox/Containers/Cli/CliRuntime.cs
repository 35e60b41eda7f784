using System.Text.Json.Nodes;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>Containers by way of the docker or podman CLI.</summary>
public sealed class CliRuntime : IContainerRuntime
{
    private const string Version = "{{if .Server}}{{.Server.Version}}{{else}}{{.Client.Version}}{{end}}";

    private readonly ContainerCli _cli;

    private CliRuntime(ContainerCli cli, string version) => (_cli, Identity) = (cli, new(cli.Name, version, EngineIdentity.ContainerIsolation));

    public EngineIdentity Identity { get; }

    /// <summary>The runtime, or why there is none.</summary>
    public static async Task<(CliRuntime? Runtime, string Reason)> FindAsync(ContainerCli cli, CancellationToken cancellation)
    {
        try
        {
            var version = await cli.RunAsync(["version", "--format", Version], cancellation);
            return version.ExitCode == 0
                ? (new(cli, version.Output.Trim()), "")
                : (null, $"the {cli.Name} engine does not answer: {version.Error.Trim()}");
        }
        catch (SandboxException missing)
        {
            return (null, missing.Message);
        }
    }

    public async Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation)
    {
        var found = await _cli.RunAsync(["image", "inspect", "--format", "[{{json .Id}},{{json .Config.Labels}}]", reference], cancellation);
        if (found.ExitCode != 0)
            return null;
        var image = JsonNode.Parse(found.Output)!;
        var labels = image[1] as JsonObject;
        return new((string)image[0]!, (string?)labels?[ImageInputs.Label], (string?)labels?[ImageInputs.BaseLabel]);
    }

    public async Task<IContainer> StartAsync(ContainerSpec spec, CancellationToken cancellation)
    {
        var keeper = _cli.Start(RunArguments.Of(spec));
        var container = new CliContainer(_cli, spec.Name, keeper);
        try
        {
            var ready = await keeper.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(ContainerCli.Patience, cancellation);
            return ready == ContainerLayout.Ready
                ? container
                : throw new SandboxException($"a container of {spec.Image} did not start: {await container.ErrorAsync()}");
        }
        catch (TimeoutException silent)
        {
            await container.DisposeAsync();
            throw new SandboxException($"a container of {spec.Image} has not started within {ContainerCli.Patience.TotalSeconds} seconds", silent);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public async Task SweepAsync(CancellationToken cancellation)
    {
        // What was only created may be another harness's that is about to use it; after a minute it is nobody's.
        string[] abandoned = ["--force", "--filter", $"label={ContainerLayout.Label}", "--filter", "until=60s"];
        await _cli.RunAsync(["container", "prune", .. abandoned], cancellation);
        await _cli.RunAsync(["network", "prune", .. abandoned], cancellation);
    }
}
