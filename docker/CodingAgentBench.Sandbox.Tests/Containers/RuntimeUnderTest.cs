using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Cli;

namespace CodingAgentBench.Sandbox.Tests.Containers;

/// <summary>What the tests of this folder run on. The tests of another runtime are these files with another one of these.</summary>
internal static class RuntimeUnderTest
{
    public static async Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation)
    {
        var (runtime, reason) = await CliRuntime.FindAsync(new(ContainerCli.Docker), cancellation);
        return (runtime, $"{reason} (`docker/engine up` installs one on Debian)");
    }
}
