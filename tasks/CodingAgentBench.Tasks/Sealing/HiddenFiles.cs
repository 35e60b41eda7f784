using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Sealing;

/// <summary>The part of a task's folder that nobody sees while it is sealed.</summary>
internal static class HiddenFiles
{
    private static readonly string[] Folders = ["answer", "scorer", "cheats"];

    /// <summary>They name the seed, and quote the answer.</summary>
    private static readonly string[] Files = ["mutation.json", "strength.json"];

    /// <exception cref="SealException">Something in there cannot be kept in a tree.</exception>
    public static FileTree Read(string folder)
    {
        var hidden = FileTree.Empty;
        foreach (var name in Folders.Where(name => Directory.Exists(Path.Combine(folder, name))))
        {
            var reading = FileTree.ReadFolder(Path.Combine(folder, name));
            if (reading.Rejected is [var rejected, ..])
                throw new SealException($"{Path.Combine(folder, name, rejected.Path)}: {rejected.Reason}");
            hidden = hidden.With(reading.Tree.Under(name).Entries);
        }
        return hidden.With(Files.Where(name => File.Exists(Path.Combine(folder, name)))
            .Select(name => TreeEntry.File(name, File.ReadAllText(Path.Combine(folder, name)))));
    }

    public static void Delete(string folder)
    {
        foreach (var name in Folders.Where(name => Directory.Exists(Path.Combine(folder, name))))
            Directory.Delete(Path.Combine(folder, name), recursive: true);
        foreach (var name in Files)
            File.Delete(Path.Combine(folder, name));
    }
}
