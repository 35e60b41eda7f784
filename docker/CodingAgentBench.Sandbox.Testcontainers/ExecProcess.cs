using CodingAgentBench.Sandbox.Containers;
using Docker.DotNet;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>A program that the engine runs in a container beside the main one.</summary>
/// <param name="containerEnded">Ends with the container.</param>
internal sealed class ExecProcess(DockerClient client, string id, AttachedStreams streams, Task containerEnded) : IContainerProcess
{
    private const int Killed = 128 + 9;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Stream StandardInput => streams.StandardInput;

    public Stream StandardOutput => streams.StandardOutput;

    public Stream StandardError => streams.StandardError;

    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        await streams.Ended.WaitAsync(cancellation);
        try
        {
            // Its output may be closed long before it ends.
            while (true)
            {
                var state = await client.Exec.InspectContainerExecAsync(id, cancellation);
                if (state is { Running: false, ExitCode: { } code })
                    return (int)code;
                await Task.Delay(Interval, cancellation);
            }
        }
        catch (DockerApiException)
        {
            // The container is gone and took the program along. Its own end has to arrive here too, before anybody asks for it.
            await Task.WhenAny(containerEnded, Task.Delay(Patience, cancellation));
            return Killed;
        }
    }

    public ValueTask DisposeAsync()
    {
        streams.Dispose();
        return default;
    }
}
