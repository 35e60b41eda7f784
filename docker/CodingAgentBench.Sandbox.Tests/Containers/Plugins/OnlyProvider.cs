using System.Runtime.Loader;
using CodingAgentBench.Sandbox.Containers;

namespace CodingAgentBench.Sandbox.Tests.Containers.Plugins;

/// <summary>Makes a plug-in of this assembly; says whether it was loaded apart from the program.</summary>
public sealed class OnlyProvider : IContainerRuntimeProvider
{
    public Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation)
    {
        var context = AssemblyLoadContext.GetLoadContext(typeof(OnlyProvider).Assembly)!;
        return Task.FromResult<(IContainerRuntime?, string)>((null, $"{(context == AssemblyLoadContext.Default ? "together" : "apart")}: {context.Name}"));
    }
}
