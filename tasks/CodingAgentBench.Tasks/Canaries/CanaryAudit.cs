namespace CodingAgentBench.Tasks.Canaries;

/// <summary>Finds the hidden files of a task that lack the canary.</summary>
public static class CanaryAudit
{
    private static readonly string[] HiddenFolders = ["scorer", "answer", "cheats"];

    private static readonly EnumerationOptions Files = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>In order, each with the content that it should have; null where its kind of file has no place for a line.</summary>
    public static IEnumerable<(string Path, byte[]? Stamped)> Lacking(string folder) =>
        from file in HiddenFiles(folder)
        let content = File.ReadAllBytes(file.Path)
        where !Canary.IsIn(content) && CanaryStamp.IsText(content)
        select (file.Path, CanaryStamp.Apply(file.Path, content, file.IsStripped));

    private static IEnumerable<(string Path, bool IsStripped)> HiddenFiles(string folder) =>
        HiddenFolders.Select(part => (Folder: Path.Combine(folder, part), IsStripped: part != "scorer"))
            .Where(part => Directory.Exists(part.Folder))
            .SelectMany(part => Directory.EnumerateFiles(part.Folder, "*", Files).Order(StringComparer.Ordinal).Select(file => (file, part.IsStripped)))
            .Append((Path.Combine(folder, TaskManifestReader.FileName), false));
}
