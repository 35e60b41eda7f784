using CodingAgentBench.Sandbox.Containers;
using Docker.DotNet;
using DotNet.Testcontainers.Configurations;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>The door of the plug-in. The engine is the one that Testcontainers finds: `DOCKER_HOST` and its other settings count.</summary>
public sealed class TestcontainersProvider : IContainerRuntimeProvider
{
    public async Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation)
    {
        try
        {
            await ApiVersion.NegotiateAsync(cancellation);
            if (TestcontainersSettings.OS.DockerEndpointAuthConfig is not { } endpoint)
                return (null, Unanswered(await WhyAsync(cancellation)));
            var client = endpoint.GetDockerClientBuilder().Build();
            var server = await client.System.GetVersionAsync(cancellation);
            Reaper.Start(endpoint);
            return (new TestcontainersRuntime(client, server.Version), "");
        }
        catch (Exception failed) when (ApiVersion.IsOfTheConnection(failed))
        {
            return (null, Unanswered(failed.GetBaseException().Message));
        }
    }

    /// <summary>The library keeps to itself why it found none; one more try says it.</summary>
    private static async Task<string> WhyAsync(CancellationToken cancellation)
    {
        using var client = new DockerClientBuilder().WithApiVersion(null).Build();
        await client.System.PingAsync(cancellation);
        return "one answers who does not ask for a version; is DOCKER_API_VERSION one that it knows?";
    }

    private static string Unanswered(string why) => $"no docker daemon answers Testcontainers: {why}; `docker/engine up` makes one ready on Debian";
}
