using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Plugins;

namespace CodingAgentBench.Sandbox.Tests.Containers;

/// <summary>The plug-in, loaded as a program loads it.</summary>
internal static class RuntimeUnderTest
{
    public static Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation) =>
        RuntimePlugin.Testcontainers.FindAsync(cancellation);
}
