using System.ComponentModel;
using System.Diagnostics;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Process;

/// <summary>A temporary folder with `work`, `home`, `tmp` and `tool`, and the processes that run in it.</summary>
internal sealed class ProcessSandbox : ISandbox
{
    // The limits are the shell's own (POSIX ulimit: data and file size in KiB and 512-byte blocks); a lower limit of the machine wins.
    private const string Limited =
        """
        ulimit -c 0
        ulimit -t "$1" 2>/dev/null
        ulimit -d "$2" 2>/dev/null
        ulimit -f "$3" 2>/dev/null
        shift 3
        exec "$@"
        """;

    /// <summary>GNU tar: 1 means that a file changed while it was read, 2 that the archive is not what it should be.</summary>
    private const int FatalTar = 2;

    /// <summary>How long output may still arrive after everything that could be found has been killed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly string _root;
    private readonly ResourceLimits _limits;

    public ProcessSandbox(string root, ResourceLimits limits)
    {
        (_root, _limits) = (root, limits);
        Paths = new(In("work"), In("home"), In("tmp"), In("tool"));

        string In(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;
    }

    public SandboxPaths Paths { get; }

    /// <summary>None: its programs reach the gateway on this machine's loopback.</summary>
    public ModelSocket? Model => null;

    public async Task PlaceAsync(IReadOnlyList<TreePlacement> placements, CancellationToken cancellation)
    {
        foreach (var (folder, tree) in placements.Where(placement => placement.Tree.Count > 0))
            await ExtractAsync(tree, folder, cancellation);
    }

    private async Task ExtractAsync(FileTree tree, string folder, CancellationToken cancellation)
    {
        using var process = Start(["tar", "-x", "--no-same-owner", "-C", folder, "-f", "-"], _root, []);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await HostProcess.WriteInputAsync(process.StandardInput.BaseStream, tree.WriteTar);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
            throw new SandboxException($"tar could not unpack into the sandbox: {(await errors).Trim()}");
    }

    public async Task<T> ArchiveAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await FolderRemoval.UnlockAsync(_root);
        // A folder that was replaced by a link would be packed from wherever the link points.
        if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null })
            Directory.CreateDirectory(folder = Path.Combine(_root, "gone"));
        // Times are not ours to believe, and the GNU format takes any name.
        using var process = Start(["tar", "-c", "--format=gnu", "--mtime=@0", "--exclude=.git", "--warning=no-file-ignored", "-C", folder, "-f", "-", "."], _root, []);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            var result = await read(process.StandardOutput.BaseStream, cancellation);
            await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode < FatalTar ? result : throw new SandboxException($"tar could not pack the sandbox: {(await errors).Trim()}");
        }
        finally
        {
            ProcessTree.KillAll(process.Id, _root + "/");
        }
    }

    public async Task<CommandResult> RunAsync(SandboxCommand command, CancellationToken deadline, CancellationToken cancellation)
    {
        string[] limited =
        [
            "sh", "-c", Limited, "sh",
            $"{_limits.CpuSeconds}", $"{_limits.MemoryBytes >> 10}", $"{_limits.FileBytes >> 9}",
            .. command.Arguments,
        ];
        var watch = Stopwatch.StartNew();
        using var process = Start(limited, command.WorkingFolder, command.Environment);
        using var output = new OutputCapture(_limits.OutputBytes);
        using var error = new OutputCapture(_limits.OutputBytes);
        var reading = Task.WhenAll(
            output.ReadAsync(process.StandardOutput.BaseStream, CancellationToken.None),
            error.ReadAsync(process.StandardError.BaseStream, CancellationToken.None),
            HostProcess.WriteInputAsync(process.StandardInput.BaseStream, input => input.Write(command.StandardInput.Span)));

        var timedOut = false;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellation);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            timedOut = true;
        }
        finally
        {
            ProcessTree.KillAll(process.Id, _root + "/");
        }

        await process.WaitForExitAsync(CancellationToken.None);
        // Whoever escaped may still hold the streams; what it writes from now on is nobody's business.
        await Task.WhenAny(reading, Task.Delay(Grace, CancellationToken.None));
        cancellation.ThrowIfCancellationRequested();
        return new(timedOut ? null : process.ExitCode, timedOut, output.Finish(), error.Finish(), watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        ProcessTree.KillMarked(_root + "/");
        await FolderRemoval.RemoveAsync(_root);
    }

    private System.Diagnostics.Process Start(
        IEnumerable<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("setsid", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in ProcessEnvironment.Of(_root + "/", Paths).Concat(environment))
            start.Environment[name] = value;
        try
        {
            return System.Diagnostics.Process.Start(start)!;
        }
        catch (Win32Exception failed)
        {
            throw new SandboxException($"could not start a process: {failed.Message}", failed);
        }
    }
}
