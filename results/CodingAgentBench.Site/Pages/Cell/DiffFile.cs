namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>What a patch says of one file.</summary>
/// <param name="Name">As the patch has it.</param>
/// <param name="Notes">New, deleted, renamed, another mode, binary.</param>
/// <param name="LeftOut">Lines at its end that are not shown.</param>
public sealed record DiffFile(string Name, IReadOnlyList<string> Notes, int Added, int Removed, IReadOnlyList<DiffLine> Lines, int LeftOut);
