using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox;

/// <summary>Trees in and out of a sandbox.</summary>
public static class SandboxTrees
{
    /// <summary>How long it may take to take a folder out of a sandbox: what costs nothing to make can take long to read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task UploadAsync(this ISandbox sandbox, FileTree tree, string folder, CancellationToken cancellation) =>
        sandbox.PlaceAsync([new(folder, tree)], cancellation);

    /// <exception cref="UnusableTreeException">The folder holds more than the limits allow, or cannot be read in a reasonable time.</exception>
    public static async Task<TreeReading> DownloadAsync(this ISandbox sandbox, string folder, TreeLimits limits, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await sandbox.ArchiveAsync(folder, (tar, token) => FileTree.ReadTarAsync(tar, limits, token), patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnusableTreeException($"its files could not be read within {Patience.TotalSeconds} seconds");
        }
    }
}
