using System.ComponentModel;
using System.Diagnostics;

namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>The docker CLI, or podman's, which takes the same arguments. They go as a list, never through a shell.</summary>
public sealed class ContainerCli(string program)
{
    public const string Docker = "docker";

    // A container that is on its way out still holds its network for a moment.
    private const string InNetwork =
        """
        program=$1 network=$2 label=$3
        shift 3
        "$program" network create --label "$label" "$network" >/dev/null || exit
        "$program" "$@"
        code=$?
        for again in 1 2 3 4 5 6 7 8 9 10; do
          "$program" network rm "$network" >/dev/null 2>&1 && break
          sleep 1
        done
        exit "$code"
        """;

    /// <summary>How long a healthy engine may take for anything but to build or fetch an image.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The program's own name, without its folder.</summary>
    public string Name { get; } = Path.GetFileName(program);

    /// <summary>Runs a command to its end; one that is cancelled, or takes longer than <see cref="Patience"/>, leaves no process behind.</summary>
    /// <exception cref="SandboxException">The program cannot be started, or the engine does not answer.</exception>
    public Task<CliResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) => RunAsync(arguments, Patience, cancellation);

    /// <summary>The same with a limit of its own, or <see cref="Timeout.InfiniteTimeSpan"/>, for what takes as long as it takes: to build or fetch an image.</summary>
    /// <exception cref="SandboxException">The program cannot be started, or the engine does not answer.</exception>
    public async Task<CliResult> RunAsync(IEnumerable<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = Start(arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limit);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException stopped)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            if (cancellation.IsCancellationRequested)
                throw;
            throw new SandboxException($"the {Name} engine has not answered for {limit.TotalSeconds} seconds", stopped);
        }
    }

    /// <summary>Starts a command in a session of its own where that is possible: Ctrl-C is for the harness to handle.</summary>
    /// <exception cref="SandboxException">The program cannot be started.</exception>
    public System.Diagnostics.Process Start(IEnumerable<string> arguments) => Launch(Detached(program, arguments));

    /// <summary>Creates a network, starts a command, and removes the network when that has ended, whether this process still lives or not.</summary>
    /// <param name="network">Its name, and the value of its label.</param>
    /// <param name="environment">For the command: what `--env NAME` without a value takes from here.</param>
    /// <exception cref="SandboxException">The program cannot be started.</exception>
    public System.Diagnostics.Process StartInNetwork(string network, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = Detached("sh", ["-c", InNetwork, "sh", program, network, $"{ContainerLayout.Label}={network}", .. arguments]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Launch(start);
    }

    private static ProcessStartInfo Detached(string command, IEnumerable<string> arguments) =>
        OperatingSystem.IsLinux() ? new("setsid", [command, .. arguments]) : new(command, arguments);

    private System.Diagnostics.Process Launch(ProcessStartInfo start)
    {
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
