namespace CodingAgentBench.Scoring.Diffs;

/// <summary>What an agent did to a workdir. All paths are in ordinal order; the TUI's own state files are apart.</summary>
/// <param name="ModeChanged">Files whose executable bit changed (also listed as modified).</param>
/// <param name="Binary">Added or modified files that are not text.</param>
/// <param name="State">Changed files that the TUI declares as its own.</param>
/// <param name="InScope">Changed files that the task's scope covers.</param>
public sealed record WorkdirDiff(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Modified,
    IReadOnlyList<string> Removed,
    IReadOnlyList<Rename> Renamed,
    IReadOnlyList<string> ModeChanged,
    IReadOnlyList<string> Binary,
    IReadOnlyList<string> State,
    int InScope)
{
    /// <summary>Every changed path once; of a rename the new one.</summary>
    public IEnumerable<string> Changed => Added.Concat(Modified).Concat(Removed).Concat(Renamed.Select(rename => rename.To));

    public int ChangedCount => Added.Count + Modified.Count + Removed.Count + Renamed.Count;

    /// <summary>Both ends of every change: what a promise not to touch a file is held against.</summary>
    public IEnumerable<string> Touched => Changed.Concat(Renamed.Select(rename => rename.From));

    /// <summary>In-scope changed files / changed files; 1 when nothing changed.</summary>
    public double Blast => ChangedCount == 0 ? 1 : (double)InScope / ChangedCount;
}
