using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox;

/// <summary>Trees in and out of a sandbox.</summary>
public static class SandboxTrees
{
    public static async Task UploadAsync(this ISandbox sandbox, FileTree tree, string folder, CancellationToken cancellation)
    {
        if (tree.Count == 0)
            return;
        using var tar = new MemoryStream();
        tree.WriteTar(tar);
        tar.Position = 0;
        await sandbox.ExtractAsync(tar, folder, cancellation);
    }

    /// <exception cref="UnusableTreeException">The folder holds more than the limits allow.</exception>
    public static Task<TreeReading> DownloadAsync(this ISandbox sandbox, string folder, TreeLimits limits, CancellationToken cancellation) =>
        sandbox.ArchiveAsync(folder, (tar, token) => FileTree.ReadTarAsync(tar, limits, token), cancellation);
}
