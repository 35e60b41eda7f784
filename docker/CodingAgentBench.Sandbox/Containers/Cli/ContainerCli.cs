using System.ComponentModel;
using System.Diagnostics;

namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>The docker CLI, or podman's, which takes the same arguments. They go as a list, never through a shell.</summary>
public sealed class ContainerCli(string program)
{
    public const string Docker = "docker";

    /// <summary>The program's own name, without its folder.</summary>
    public string Name { get; } = Path.GetFileName(program);

    /// <summary>Runs a command to its end; one that is cancelled leaves no process behind.</summary>
    /// <exception cref="SandboxException">The program cannot be started.</exception>
    public async Task<CliResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Starts a command in a session of its own where that is possible: Ctrl-C is for the harness to handle.</summary>
    /// <exception cref="SandboxException">The program cannot be started.</exception>
    public System.Diagnostics.Process Start(IEnumerable<string> arguments)
    {
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("setsid", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            return System.Diagnostics.Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new SandboxException($"`{program}` cannot be started: {missing.Message}", missing);
        }
    }
}
