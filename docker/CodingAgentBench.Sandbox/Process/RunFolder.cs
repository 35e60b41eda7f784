using System.Diagnostics;

namespace CodingAgentBench.Sandbox.Process;

/// <summary>
/// The temporary folder of one engine, and the watcher that empties it when this process dies without having done so:
/// a shell that holds the other end of a pipe, and kills and removes what is left once the pipe closes.
/// </summary>
internal sealed class RunFolder : IAsyncDisposable
{
    private const string Prefix = "cab-sandboxes-";
    private const string OwnerFile = ".owner";

    // Reads until this process is gone, whatever ended it. Ctrl-C reaches the whole terminal, so it must not end the watcher.
    private const string Watch =
        """
        trap '' INT TERM HUP
        cat >/dev/null
        [ -d "$1" ] || exit 0
        for again in 1 2 3; do
          for environment in /proc/[0-9]*/environ; do
            if grep -qzF "$2=$1/" "$environment" 2>/dev/null; then
              process=${environment#/proc/}
              kill -KILL "${process%/environ}" 2>/dev/null
            fi
          done
        done
        rm -rf -- "$1"
        """;

    private readonly System.Diagnostics.Process _watcher;
    private readonly FileStream _owner;

    private RunFolder(string path, System.Diagnostics.Process watcher, FileStream owner) => (Path, _watcher, _owner) = (path, watcher, owner);

    public string Path { get; }

    public static async Task<RunFolder> CreateAsync()
    {
        var parent = System.IO.Path.GetTempPath();
        await SweepLeftoversAsync(parent);
        var path = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        var owner = Own(path);
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Watch, "watch", path, ProcessEnvironment.Marker])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(path, System.Diagnostics.Process.Start(start)!, owner);
    }

    /// <summary>The owner's file appears with its lock already taken: between the two, another engine could sweep the folder up.</summary>
    private static FileStream Own(string path)
    {
        var file = System.IO.Path.Combine(path, OwnerFile);
        var owner = new FileStream(file + ".new", FileMode.CreateNew, FileAccess.Write, FileShare.None);
        File.Move(file + ".new", file);
        return owner;
    }

    public async ValueTask DisposeAsync()
    {
        await FolderRemoval.RemoveAsync(Path);
        await _owner.DisposeAsync();
        _watcher.StandardInput.Close();
        await _watcher.WaitForExitAsync();
        _watcher.Dispose();
    }

    /// <summary>
    /// Removes what engines left whose watcher was killed too, or that the machine went down with. The owner's lock is the
    /// kernel's: it is held exactly as long as the owner lives, whatever its process id means here.
    /// </summary>
    private static async Task SweepLeftoversAsync(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*"))
        {
            if (!IsAbandoned(System.IO.Path.Combine(folder, OwnerFile)))
                continue;
            ProcessTree.KillMarked(folder + "/");
            await FolderRemoval.RemoveAsync(folder);
        }
    }

    private static bool IsAbandoned(string ownerFile)
    {
        try
        {
            using var taken = new FileStream(ownerFile, FileMode.Open, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
