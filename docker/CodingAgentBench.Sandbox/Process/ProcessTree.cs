using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CodingAgentBench.Sandbox.Process;

/// <summary>Ends every process of a sandbox, also those that moved to a session of their own.</summary>
internal static class ProcessTree
{
    private const int Kill = 9;
    private const int Rounds = 50;

    /// <summary>Kills a process group and everything that carries the marker, until nothing is left.</summary>
    public static void KillAll(int group, string root)
    {
        _ = NativeKill(-group, Kill);
        KillMarked(root);
    }

    /// <summary>
    /// Kills every process that belongs to a sandbox at or below <paramref name="prefix"/>: its environment says so, or it
    /// stands in one of its folders. One that has cleared the first and left the second is not found; there is no isolation.
    /// </summary>
    public static void KillMarked(string prefix)
    {
        var marker = Encoding.UTF8.GetBytes($"{ProcessEnvironment.Marker}={prefix}");
        for (var round = 0; round < Rounds; round++)
        {
            var found = Marked(marker, prefix).ToList();
            if (found.Count == 0)
                return;
            foreach (var process in found)
                _ = NativeKill(process, Kill);
        }
    }

    private static IEnumerable<int> Marked(byte[] marker, string prefix)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && (Environ(folder).AsSpan().IndexOf(marker) >= 0 || StandsIn(folder, prefix)))
                yield return process;
        }
    }

    /// <summary>The environment that a process was started with; empty when it is gone, dead or another user's.</summary>
    private static byte[] Environ(string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool StandsIn(string folder, string prefix)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(folder, "cwd")).LinkTarget?.StartsWith(prefix, StringComparison.Ordinal) == true;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int process, int signal);
}
