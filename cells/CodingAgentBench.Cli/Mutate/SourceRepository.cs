using System.Diagnostics;
using CodingAgentBench.Harness.Mutating;

namespace CodingAgentBench.Cli.Mutate;

/// <summary>The library that a user named: a folder, or a repository that is cloned into a temporary one.</summary>
internal sealed class SourceRepository : IDisposable
{
    private readonly string? _clone;

    private SourceRepository(string folder, string? name, string? clone) => (Folder, Name, _clone) = (folder, name, clone);

    public string Folder { get; }

    /// <summary>The address that it came from, or null for a folder.</summary>
    public string? Name { get; }

    public static async Task<SourceRepository> OpenAsync(string named, CancellationToken cancellation)
    {
        if (Directory.Exists(named))
            return new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(named)), null, null);
        if (!named.Contains("://", StringComparison.Ordinal) && !named.StartsWith("git@", StringComparison.Ordinal))
            throw new UsageException($"--source-repo: there is no folder {named}, and it is no address of a git repository");
        var clone = Directory.CreateTempSubdirectory("codingagentbench-source-").FullName;
        var repository = new SourceRepository(clone, named, clone);
        try
        {
            await CloneAsync(named, clone, cancellation);
            return repository;
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_clone is not null)
            Directory.Delete(_clone, recursive: true);
    }

    private static async Task CloneAsync(string address, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["clone", "--quiet", "--depth", "1", "--", address, folder]) { RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "https:http:ssh:git:file";
        using var git = Process.Start(start)!;
        git.StandardInput.Close();
        try
        {
            var said = await git.StandardError.ReadToEndAsync(cancellation);
            await git.WaitForExitAsync(cancellation);
            if (git.ExitCode != 0)
                throw new UnfitLibraryException($"git cannot clone {address}: {said.Trim()}");
        }
        catch (OperationCanceledException)
        {
            git.Kill(entireProcessTree: true);
            await git.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
