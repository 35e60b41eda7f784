using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>
/// Ryuk, where its image is here or can be pulled and `TESTCONTAINERS_RYUK_DISABLED` does not forbid it. It is a second net under
/// the keeper's standard input, which ends every container with its harness, so nothing waits for it and nothing fails without it.
/// </summary>
internal static class Reaper
{
    /// <summary>How long it may take to be pulled and started.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Whatever has this label is removed once this process is gone.</summary>
    public static KeyValuePair<string, string> Label { get; } = new(ResourceReaper.ResourceReaperSessionLabel, $"{ResourceReaper.DefaultSessionId:D}");

    public static void Start(IDockerEndpointAuthenticationConfiguration endpoint)
    {
        if (!TestcontainersSettings.ResourceReaperEnabled)
            return;
        // Otherwise the first container waits for it, and fails with it.
        TestcontainersSettings.ResourceReaperEnabled = false;
        _ = Task.Run(() => StartAsync(endpoint));
    }

    private static async Task StartAsync(IDockerEndpointAuthenticationConfiguration endpoint)
    {
        using var patience = new CancellationTokenSource(Patience);
        Task starting = ResourceReaper.GetAndStartDefaultAsync(endpoint, NullLogger.Instance, ct: patience.Token);
        await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
