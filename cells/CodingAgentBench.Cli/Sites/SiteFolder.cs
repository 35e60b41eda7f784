namespace CodingAgentBench.Cli.Sites;

/// <summary>
/// A folder that a site is built into: it is there as a whole or not at all, and nothing is ever removed but what a build made.
/// A file in it marks it as a site, and names all that the build put beside that file.
/// </summary>
internal static class SiteFolder
{
    private const string Mark = ".codingagentbench-site";

    public static bool IsSite(string folder) => File.Exists(Path.Combine(folder, Mark));

    /// <exception cref="UsageException">Something else is there, or another build.</exception>
    public static async Task ReplaceAsync(string folder, Func<string, Task> build)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (unfinished, old) = ($"{target}.unfinished", $"{target}.old");
        using var alone = Alone(folder, target);
        // All that there is when a build was killed between its two moves.
        if (!Path.Exists(target) && IsWhole(old))
            Directory.Move(old, target);
        Refuse(folder, target);
        foreach (var (left, name) in new[] { (unfinished, $"{folder}.unfinished"), (old, $"{folder}.old") })
        {
            if (Path.Exists(left) && !IsSite(left))
                throw new UsageException($"--output: {name} is in the way, and no build left it there; name another folder, or move it away");
        }
        Remove(unfinished);
        Remove(old);
        try
        {
            Directory.CreateDirectory(unfinished);
            await File.WriteAllTextAsync(Path.Combine(unfinished, Mark), "");
            await build(unfinished);
            await File.WriteAllLinesAsync(Path.Combine(unfinished, Mark), Names(unfinished).Order(StringComparer.Ordinal));
            Replace(target, unfinished, old);
        }
        finally
        {
            Remove(unfinished);
        }
        Remove(old);
    }

    /// <summary>For as long as the file is open; it goes away with its process.</summary>
    private static FileStream Alone(string folder, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
        try
        {
            return new($"{target}.codingagentbench-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException taken)
        {
            throw new UsageException($"--output: another build is writing {folder}, or nothing can be written there: {taken.Message}");
        }
    }

    private static void Refuse(string folder, string target)
    {
        if (File.Exists(target) || (Directory.Exists(target) && !IsSite(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new UsageException($"--output: {folder} is there, and is no site that was built before; name another folder");
        if (IsSite(target) && Names(target).Except(Made(target), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } others)
            throw new UsageException($"--output: in {folder} is what no build put there ({string.Join(", ", others.Take(5))}{(others.Count > 5 ? ", …" : "")}), and replacing the site would remove it; move it away, or name another folder");
    }

    private static void Replace(string target, string unfinished, string old)
    {
        if (IsSite(target))
            Directory.Move(target, old);
        else if (Directory.Exists(target))
            Directory.Delete(target);
        try
        {
            Directory.Move(unfinished, target);
        }
        catch when (!Path.Exists(target) && IsSite(old))
        {
            Directory.Move(old, target);
            throw;
        }
    }

    private static bool IsWhole(string folder) => IsSite(folder) && Made(folder) is { Length: > 0 } made && !made.Except(Names(folder), StringComparer.Ordinal).Any();

    private static string[] Made(string folder) => File.ReadAllLines(Path.Combine(folder, Mark));

    /// <summary>Of all that is in a folder, but for the mark.</summary>
    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).Where(name => name != Mark);

    /// <summary>What a build left.</summary>
    private static void Remove(string folder)
    {
        if (IsSite(folder))
            Directory.Delete(folder, recursive: true);
    }
}
