using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Images;
using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using ContainerSpec = CodingAgentBench.Sandbox.Containers.ContainerSpec;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>Containers by way of Testcontainers, and of the client that it is built on for what it does not offer.</summary>
internal sealed class TestcontainersRuntime(DockerClient client, string server) : IContainerRuntime
{
    public const string Name = "testcontainers";

    public EngineIdentity Identity { get; } = new(
        Name, $"{typeof(ContainerBuilder).Assembly.GetName().Version!.ToString(3)} (docker {server})", EngineIdentity.ContainerIsolation);

    public async Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation)
    {
        try
        {
            var image = await client.Images.InspectImageAsync(reference, cancellation);
            return new(image.ID, Label(ImageInputs.Label), Label(ImageInputs.BaseLabel));

            string? Label(string name) => image.Config?.Labels?.TryGetValue(name, out var value) == true ? value : null;
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
    }

    public Task<IContainer> StartAsync(ContainerSpec spec, CancellationToken cancellation) => HeldContainer.StartAsync(client, spec, cancellation);

    // One that was only created may be another harness's that is about to start it; after a minute it is nobody's.
    public Task SweepAsync(CancellationToken cancellation) => client.Containers.PruneContainersAsync(
        new ContainersPruneParameters
        {
            Filters = new Dictionary<string, IDictionary<string, bool>>
            {
                ["label"] = new Dictionary<string, bool> { [ContainerLayout.Label] = true },
                ["until"] = new Dictionary<string, bool> { ["60s"] = true },
            },
        },
        cancellation);
}
