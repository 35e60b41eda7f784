namespace CodingAgentBench.Sandbox.Containers;

/// <summary>
/// A running container. Its main program lives exactly as long as its standard input, which this process holds: however this
/// process ends, the container ends with it. Disposing kills it and waits until it is removed.
/// </summary>
public interface IContainer : IAsyncDisposable
{
    /// <summary>
    /// Completes when its main program has ended, with its exit code: 137 when it was killed, which no agent can do, but the
    /// kernel does when the container's memory runs out. Never faults.
    /// </summary>
    Task<int> Ended { get; }

    /// <exception cref="SandboxException">The engine did not take the command.</exception>
    Task<IContainerProcess> ExecuteAsync(ContainerCommand command, CancellationToken cancellation);

    /// <summary>Lets more processes run in it, so that one of ours still can when the agent has used up its share.</summary>
    Task AllowProcessesAsync(int processes, CancellationToken cancellation);
}
