namespace CodingAgentBench.Tasks;

public static class ConstraintKinds
{
    /// <summary>No file that matches is added, modified or removed.</summary>
    public const string FileNotTouched = "file-not-touched";

    /// <summary>At least one file that matches is added or modified.</summary>
    public const string FileRequiredInDiff = "file-required-in-diff";

    /// <summary>At most so many files are changed, the TUI's own state files left out.</summary>
    public const string MaxFilesChanged = "max-files-changed";

    public static IReadOnlyList<string> All { get; } = [FileNotTouched, FileRequiredInDiff, MaxFilesChanged];
}
