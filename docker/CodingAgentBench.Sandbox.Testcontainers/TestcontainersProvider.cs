using Docker.DotNet;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using CodingAgentBench.Sandbox.Containers;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>The door of the plug-in. The engine is the one that Testcontainers finds: `DOCKER_HOST` and its other settings count.</summary>
public sealed class TestcontainersProvider : IContainerRuntimeProvider
{
    public async Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation)
    {
        await ApiVersion.NegotiateAsync(cancellation);
        if (TestcontainersSettings.OS.DockerEndpointAuthConfig is not { } endpoint)
            return (null, $"no docker daemon answers Testcontainers: {await WhyAsync(cancellation)}; `docker/engine up` makes one ready on Debian");
        var client = endpoint.GetDockerClientBuilder().Build();
        var server = await client.System.GetVersionAsync(cancellation);
        Reaper.Start(endpoint);
        return (new TestcontainersRuntime(client, server.Version), "");
    }

    /// <summary>The library keeps to itself why it found none; the message of one more try says it.</summary>
    private static async Task<string> WhyAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new DockerClientBuilder().WithApiVersion(null).Build();
            await client.System.PingAsync(cancellation);
            return "it answers without a version; is DOCKER_API_VERSION one that it knows?";
        }
        catch (Exception silent) when (silent is DockerApiException or HttpRequestException or IOException or TimeoutException or DockerUnavailableException)
        {
            return silent.GetBaseException().Message;
        }
    }
}
