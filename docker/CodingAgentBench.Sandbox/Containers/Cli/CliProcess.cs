namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>A program in a container, by way of one `docker exec`.</summary>
internal sealed class CliProcess(System.Diagnostics.Process process) : IContainerProcess
{
    public Stream StandardInput => process.StandardInput.BaseStream;

    public Stream StandardOutput => process.StandardOutput.BaseStream;

    public Stream StandardError => process.StandardError.BaseStream;

    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        return default;
    }
}
