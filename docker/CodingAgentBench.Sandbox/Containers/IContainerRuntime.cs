namespace CodingAgentBench.Sandbox.Containers;

/// <summary>What starts containers: the docker or podman CLI, or a library that talks to the engine itself.</summary>
public interface IContainerRuntime
{
    EngineIdentity Identity { get; }

    /// <summary>The image that a reference leads to on this machine, or null.</summary>
    Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation);

    /// <summary>Starts a container whose main program is the keeper, and returns once it is ready.</summary>
    /// <exception cref="SandboxException">It did not start.</exception>
    Task<IContainer> StartAsync(ContainerSpec spec, CancellationToken cancellation);

    /// <summary>Removes stopped containers, and networks without containers, that a harness left behind.</summary>
    Task SweepAsync(CancellationToken cancellation);
}
