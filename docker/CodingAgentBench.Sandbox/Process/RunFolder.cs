using System.Diagnostics;
using System.Globalization;

namespace CodingAgentBench.Sandbox.Process;

/// <summary>
/// The temporary folder of one engine, and the watcher that empties it when this process dies without having done so:
/// a shell that holds the other end of a pipe, and kills and removes what is left once the pipe closes.
/// </summary>
internal sealed class RunFolder : IAsyncDisposable
{
    private const string Prefix = "cab-";

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

    private RunFolder(string path, System.Diagnostics.Process watcher) => (Path, _watcher) = (path, watcher);

    public string Path { get; }

    public static async Task<RunFolder> CreateAsync()
    {
        var parent = System.IO.Path.GetTempPath();
        await SweepLeftoversAsync(parent);
        var path = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Watch, "watch", path, ProcessEnvironment.Marker])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(path, System.Diagnostics.Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        await FolderRemoval.RemoveAsync(Path);
        _watcher.StandardInput.Close();
        await _watcher.WaitForExitAsync();
        _watcher.Dispose();
    }

    /// <summary>Removes folders of processes that are gone: the watcher was killed too, or the machine went down.</summary>
    private static async Task SweepLeftoversAsync(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*-*"))
        {
            var owner = System.IO.Path.GetFileName(folder).Split('-')[1];
            if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Directory.Exists($"/proc/{id}"))
                continue;
            ProcessTree.KillMarked(folder + "/");
            await FolderRemoval.RemoveAsync(folder);
        }
    }
}
