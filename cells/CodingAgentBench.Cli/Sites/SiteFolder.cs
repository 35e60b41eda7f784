namespace CodingAgentBench.Cli.Sites;

/// <summary>A folder that a site is built into: it is there as a whole or not at all, and nothing else is ever removed.</summary>
internal static class SiteFolder
{
    private const string Mark = ".codingagentbench-site";

    public static bool IsSite(string folder) => File.Exists(Path.Combine(folder, Mark));

    /// <exception cref="UsageException">Something else is there.</exception>
    public static async Task ReplaceAsync(string folder, Func<string, Task> build)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target) || (Directory.Exists(target) && !IsSite(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new UsageException($"--output: {folder} is there, and is no site that was built before; name another folder");
        var (unfinished, old) = ($"{target}.unfinished", $"{target}.old");
        Remove(unfinished);
        Remove(old);
        try
        {
            Directory.CreateDirectory(unfinished);
            await File.WriteAllTextAsync(Path.Combine(unfinished, Mark), "");
            await build(unfinished);
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(unfinished, target);
        }
        finally
        {
            Remove(unfinished);
            Remove(old);
        }
    }

    /// <summary>What an interrupted build left.</summary>
    private static void Remove(string folder)
    {
        if (IsSite(folder))
            Directory.Delete(folder, recursive: true);
    }
}
