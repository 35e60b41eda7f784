using System.Diagnostics;

namespace CodingAgentBench.Sandbox.Process;

/// <summary>
/// Removes a folder that a hostile program has filled. By `rm`, since .NET cannot name a file whose name is not UTF-8; after
/// `chmod`, since a folder may have lost its permissions.
/// </summary>
internal static class FolderRemoval
{
    public static async Task RemoveAsync(string folder)
    {
        if (!Directory.Exists(folder) || await RunAsync("rm", "-rf", "--", folder) == 0)
            return;
        await UnlockAsync(folder);
        await RunAsync("rm", "-rf", "--", folder);
    }

    /// <summary>Gives the owner back what a program has taken from files and folders.</summary>
    public static Task UnlockAsync(string folder) => RunAsync("chmod", "-R", "u+rwX", "--", folder);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
