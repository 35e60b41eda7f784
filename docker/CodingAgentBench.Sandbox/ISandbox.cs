namespace CodingAgentBench.Sandbox;

/// <summary>A place for programs that are not trusted. Disposing kills whatever still runs in it and removes its files.</summary>
public interface ISandbox : IAsyncDisposable
{
    SandboxPaths Paths { get; }

    /// <summary>Where on this machine the sandbox looks for its model: a socket to listen on, or null when it shares this machine's network.</summary>
    ModelSocket? Model { get; }

    /// <summary>Unpacks trees into the sandbox.</summary>
    Task PlaceAsync(IReadOnlyList<TreePlacement> placements, CancellationToken cancellation);

    /// <summary>
    /// Packs one of <see cref="Paths"/>, less whatever is named `.git` or below such a folder, and hands the archive to <paramref name="read"/> as it is made. No program runs in the
    /// sandbox any more when this is done.
    /// </summary>
    Task<T> ArchiveAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation);

    /// <summary>
    /// Runs a program to its end. When it ends, or <paramref name="deadline"/> comes first, everything it started is killed, as
    /// far as the engine can find it, and nothing that is left can hold up the return.
    /// </summary>
    Task<CommandResult> RunAsync(SandboxCommand command, CancellationToken deadline, CancellationToken cancellation);
}
