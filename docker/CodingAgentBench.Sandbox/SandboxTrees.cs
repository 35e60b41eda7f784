using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox;

/// <summary>Trees in and out of a sandbox.</summary>
public static class SandboxTrees
{
    public static Task UploadAsync(this ISandbox sandbox, FileTree tree, string folder, CancellationToken cancellation) =>
        sandbox.PlaceAsync([new(folder, tree)], cancellation);

    /// <exception cref="UnusableTreeException">The folder holds more than the limits allow.</exception>
    public static Task<TreeReading> DownloadAsync(this ISandbox sandbox, string folder, TreeLimits limits, CancellationToken cancellation) =>
        sandbox.ArchiveAsync(folder, (tar, token) => FileTree.ReadTarAsync(tar, limits, token), cancellation);
}
