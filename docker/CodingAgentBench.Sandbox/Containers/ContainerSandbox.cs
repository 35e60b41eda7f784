using System.Diagnostics;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Containers;

/// <summary>A container as a sandbox: files go in and out as tar streams of programs that run as the agent's own user.</summary>
internal sealed class ContainerSandbox(IContainer container, ModelSocket? model, ResourceLimits limits) : ISandbox
{
    // `kill -1` reaches every process of this user in the container but the shell that says it, and cannot be outrun by a fork.
    private const string Whole =
        """
        "$@"
        code=$?
        kill -KILL -1 2>/dev/null
        exit $code
        """;

    private const string Kill = "kill -KILL -1 2>/dev/null; exit 0";
    private const string Place = "mkdir -p \"$1\" \"$2\" && exec tar -x --no-same-owner -C / -f -";

    // A folder that was replaced by a link would be packed from wherever the link points.
    private const string Pack =
        """
        kill -KILL -1 2>/dev/null
        [ -L "$1" ] && rm -f "$1"
        mkdir -p "$1"
        chmod -R u+rwX "$1" 2>/dev/null
        exec tar -c --format=gnu --mtime=@0 --exclude=.git --warning=no-file-ignored -C "$1" -f - .
        """;

    private const int FatalTar = 2;
    private const int Killed = 137;
    private const int ProcessesOfOurs = 64;
    private const int PackingTries = 3;

    /// <summary>How long the end of a program, or of the container, may take to arrive here.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public SandboxPaths Paths => ContainerLayout.Paths;

    public ModelSocket? Model => model;

    public async Task PlaceAsync(IReadOnlyList<TreePlacement> placements, CancellationToken cancellation)
    {
        var all = FileTree.Of(placements.SelectMany(placement =>
            placement.Tree.Entries.Select(entry => entry with { Path = $"{placement.Folder.TrimStart('/')}/{entry.Path}" })));
        await using var tar = await ShellAsync(Place, cancellation, Paths.Home, Paths.Tool);
        var errors = ReadAsync(tar.StandardError, cancellation);
        var output = tar.StandardOutput.CopyToAsync(Stream.Null, cancellation);
        await InputAsync(tar, all.WriteTar);
        await output;
        if (await tar.WaitForExitAsync(cancellation) != 0)
            throw new SandboxException($"tar could not unpack into the sandbox: {await errors}");
    }

    public async Task<T> ArchiveAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        var trouble = "";
        for (var attempt = 1; attempt <= PackingTries; attempt++)
        {
            try
            {
                return await PackAsync(folder, read, cancellation);
            }
            catch (Exception failed) when (failed is SandboxException or IOException)
            {
                trouble = failed.Message;
                await container.AllowProcessesAsync(limits.Processes + (attempt * ProcessesOfOurs), cancellation);
            }
        }
        throw await IsOursAsync(cancellation)
            ? new SandboxException($"the files could not be taken out of the container: {trouble}")
            : new UnusableTreeException($"what was left running in the container, or used up its memory, does not let its files be taken: {trouble}");
    }

    public async Task<CommandResult> RunAsync(SandboxCommand command, CancellationToken deadline, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var output = new OutputCapture(limits.OutputBytes);
        using var error = new OutputCapture(limits.OutputBytes);
        await using var program = await ExecuteAsync(
            [ContainerLayout.Shell, "-c", Whole, "sh", .. command.Arguments], command.WorkingFolder, command.Environment, cancellation);
        var reading = Task.WhenAll(
            output.ReadAsync(program.StandardOutput, CancellationToken.None),
            error.ReadAsync(program.StandardError, CancellationToken.None),
            InputAsync(program, input => input.Write(command.StandardInput.Span)));

        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellation);
        int? code = null;
        try
        {
            code = await program.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync(cancellation);
        }
        await Task.WhenAny(reading, Task.Delay(Grace, CancellationToken.None));
        cancellation.ThrowIfCancellationRequested();
        // A container whose memory ran out is the program's doing; one that ended otherwise is the engine's.
        return !container.Ended.IsCompleted || await container.Ended == Killed
            ? new(code, code is null, output.Finish(), error.Finish(), watch.Elapsed)
            : throw new SandboxException("the container ended by itself; the engine has given it up");
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();

    private async Task<T> PackAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await using var tar = await ShellAsync(Pack, cancellation, folder);
        tar.StandardInput.Close();
        var errors = ReadAsync(tar.StandardError, cancellation);
        var result = await read(tar.StandardOutput, cancellation);
        await tar.StandardOutput.CopyToAsync(Stream.Null, cancellation);
        return await tar.WaitForExitAsync(cancellation) < FatalTar
            ? result
            : throw new SandboxException($"tar could not pack the sandbox: {await errors}");
    }

    /// <summary>Files could not be taken: the engine's failure, unless the container lives and only the agent's user gets nothing done in it, or its memory ran out.</summary>
    private async Task<bool> IsOursAsync(CancellationToken cancellation) => !await KeeperAnswersAsync(cancellation) && !await RanOutOfMemoryAsync(cancellation);

    private async Task<bool> KeeperAnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var probe = await container.ExecuteAsync(new(["true"], "/") { User = ContainerLayout.Keeper }, cancellation);
            probe.StandardInput.Close();
            return await probe.WaitForExitAsync(cancellation).WaitAsync(Grace, cancellation) == 0;
        }
        catch (Exception nothing) when (nothing is SandboxException or TimeoutException)
        {
            return false;
        }
    }

    private async Task<bool> RanOutOfMemoryAsync(CancellationToken cancellation)
    {
        await Task.WhenAny(container.Ended, Task.Delay(Grace, cancellation));
        return container.Ended.IsCompleted && await container.Ended == Killed;
    }

    /// <summary>Ends every program in the container but its main one, also when there are so many that no other can start.</summary>
    private async Task KillAsync(CancellationToken cancellation)
    {
        await container.AllowProcessesAsync(limits.Processes + ProcessesOfOurs, cancellation);
        await using var kill = await ShellAsync(Kill, cancellation);
        kill.StandardInput.Close();
        try
        {
            await kill.WaitForExitAsync(cancellation).WaitAsync(Grace, cancellation);
        }
        catch (TimeoutException)
        {
            // Whoever takes the files tries again, and finds out whose fault it is.
        }
    }

    private Task<IContainerProcess> ShellAsync(string script, CancellationToken cancellation, params string[] arguments) =>
        ExecuteAsync([ContainerLayout.Shell, "-c", script, "sh", .. arguments], "/", new Dictionary<string, string>(), cancellation);

    private Task<IContainerProcess> ExecuteAsync(
        IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation) =>
        container.ExecuteAsync(
            new(arguments, folder)
            {
                Environment = new Dictionary<string, string>(environment)
                {
                    ["HOME"] = Paths.Home,
                    ["TMPDIR"] = Paths.Temporary,
                    ["LANG"] = "C.UTF-8",
                    ["PYTHONDONTWRITEBYTECODE"] = "1",
                },
            },
            cancellation);

    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var capture = new OutputCapture(4 << 10);
        await capture.ReadAsync(stream, cancellation);
        return capture.Finish().Text.Trim();
    }

    private static Task InputAsync(IContainerProcess process, Action<Stream> write) => HostProcess.WriteInputAsync(process.StandardInput, write);
}
