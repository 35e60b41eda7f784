namespace CodingAgentBench.Tasks.Trees;

internal static class FolderReader
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = false,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    public static TreeReading Read(string folder)
    {
        var entries = new List<TreeEntry>();
        var rejected = new List<RejectedEntry>();
        Visit(new DirectoryInfo(folder), "", entries, rejected);
        return new(FileTree.Of(entries), rejected);
    }

    private static void Visit(DirectoryInfo folder, string prefix, List<TreeEntry> entries, List<RejectedEntry> rejected)
    {
        foreach (var found in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var path = prefix + found.Name;
            if (TreePath.Reject(path, TreeLimits.Default.PathBytes) is { } reason)
                rejected.Add(new(TreePath.Printable(path), reason));
            else if (found.LinkTarget is { } target)
                Take(TreePath.RejectLink(path, target), TreeEntry.Link(path, target));
            else if (found is DirectoryInfo inner)
                Visit(inner, path + "/", entries, rejected);
            else
                entries.Add(new(path, EntryKind.File, TreeEntry.Normalize(found.UnixFileMode), File.ReadAllBytes(found.FullName)));
        }

        void Take(string? reason, TreeEntry link)
        {
            if (reason is null)
                entries.Add(link);
            else
                rejected.Add(new(TreePath.Printable(link.Path), reason));
        }
    }
}
