using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Sandbox.Containers.Plugins;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Running;

/// <summary>The engine of a run: the one that the user names, else the best that is ready here.</summary>
/// <param name="NoContainers">Why there are no containers, with what would help; empty when there are.</param>
public sealed record EngineChoice(ISandboxEngine Engine, string NoContainers)
{
    private const string Help = "`docker/engine up` makes one ready on Debian";

    public static async Task<EngineChoice> MakeAsync(RepositoryRoot root, HarnessSettings settings, CancellationToken cancellation)
    {
        if (settings.Engine == HarnessSettings.ProcessEngine)
            return new(new ProcessEngine(), "CAB_ENGINE=process asks for none");
        var (runtime, reason) = await RuntimeAsync(settings, cancellation);
        if (runtime is null)
            return Without(reason);
        var engine = new ContainerEngine(runtime);
        var baseImage = await new ImageStore(root, engine, settings.AcceptsAnyImage).FindAsync(ImageInputs.Base);
        if (baseImage.Missing is not { } missing)
            return new(engine, "");
        await engine.DisposeAsync();
        return Without(missing);

        EngineChoice Without(string why) => settings.Engine is { } named
            ? new(new MissingEngine(named, $"the {named} engine is not ready: {why}"), why)
            : new(new ProcessEngine(), why);
    }

    /// <summary>The plug-in where it is built, else the CLI. Whoever names a CLI means it.</summary>
    private static async Task<(IContainerRuntime? Runtime, string Reason)> RuntimeAsync(HarnessSettings settings, CancellationToken cancellation)
    {
        var named = settings.Engine == HarnessSettings.TestcontainersEngine;
        if (named || (settings.Engine is null && settings.ContainerCli == ContainerCli.Docker))
        {
            var plugin = await RuntimePlugin.Testcontainers.FindAsync(cancellation);
            if (named || plugin.Runtime is not null)
                return plugin;
        }
        var (runtime, reason) = await CliRuntime.FindAsync(new(settings.ContainerCli), cancellation);
        return (runtime, $"{reason}; {Help}");
    }
}
