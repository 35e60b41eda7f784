namespace CodingAgentBench.Sandbox.Containers;

/// <summary>What a plug-in offers: one public type that implements this, with a constructor that takes nothing.</summary>
public interface IContainerRuntimeProvider
{
    /// <summary>The runtime, or why there is none.</summary>
    Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation);
}
