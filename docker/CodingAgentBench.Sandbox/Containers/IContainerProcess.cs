namespace CodingAgentBench.Sandbox.Containers;

/// <summary>A program in a container. Disposing lets go of it; it does not end it.</summary>
public interface IContainerProcess : IAsyncDisposable
{
    /// <summary>Closing it is the end of file for the program.</summary>
    Stream StandardInput { get; }

    Stream StandardOutput { get; }

    Stream StandardError { get; }

    /// <returns>The exit code; 128 + n when signal n ended it.</returns>
    Task<int> WaitForExitAsync(CancellationToken cancellation);
}
