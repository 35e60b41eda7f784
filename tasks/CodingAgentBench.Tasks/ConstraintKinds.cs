namespace CodingAgentBench.Tasks;

public static class ConstraintKinds
{
    /// <summary>No file that matches is added, modified or removed.</summary>
    public const string FileNotTouched = "file-not-touched";

    /// <summary>At least one file that matches is added or modified.</summary>
    public const string FileRequiredInDiff = "file-required-in-diff";

    /// <summary>At most so many files are changed, the TUI's own state files left out.</summary>
    public const string MaxFilesChanged = "max-files-changed";

    /// <summary>At most so many lines are added and removed, the TUI's own state files left out.</summary>
    public const string MaxLinesChanged = "max-lines-changed";

    /// <summary>No manifest names a package, and no vendored folder holds one, that was not there before.</summary>
    public const string NoNewDependency = "no-new-dependency";

    /// <summary>No changed source file has a comment that was not there before.</summary>
    public const string NoCommentsAdded = "no-comments-added";

    /// <summary>The public declarations of the changed source files are the ones that were there before.</summary>
    public const string NoPublicApiChange = "no-public-api-change";

    /// <summary>The model calls no shell with this command.</summary>
    public const string NoCommand = "no-command";

    /// <summary>A command ends with 0 in the workdir that the agent left.</summary>
    public const string MustKeepPassing = "must-keep-passing";

    /// <summary>Whatever one of the hidden checks finds out.</summary>
    public const string Instruction = "instruction";

    public static IReadOnlyList<string> All { get; } =
    [
        FileNotTouched, FileRequiredInDiff, MaxFilesChanged, MaxLinesChanged, NoNewDependency,
        NoCommentsAdded, NoPublicApiChange, NoCommand, MustKeepPassing, Instruction,
    ];
}
