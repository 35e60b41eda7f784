namespace CodingAgentBench.Tasks;

/// <summary>A promise that the agent was asked to keep, decided by one deterministic check. What its kind has no use for is empty.</summary>
public sealed record ConstraintDeclaration(string Kind)
{
    /// <summary>A file pattern.</summary>
    public string Path { get; init; } = "";

    /// <summary>The bound of the kinds that have one, else 0.</summary>
    public int Maximum { get; init; }

    /// <summary>The words of a command: one that must not be run, or one that must end well.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>What people call the command that must end well.</summary>
    public string Test { get; init; } = "";

    /// <summary>An instruction, as the agent reads it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The hidden check that decides the instruction.</summary>
    public string Check { get; init; } = "";

    /// <summary>What the promise is about.</summary>
    public string Target => Kind switch
    {
        ConstraintKinds.MaxFilesChanged or ConstraintKinds.MaxLinesChanged => $"{Maximum}",
        ConstraintKinds.NoCommand => string.Join(' ', Command),
        ConstraintKinds.MustKeepPassing => Test,
        ConstraintKinds.Instruction => Check,
        _ => Path,
    };
}
