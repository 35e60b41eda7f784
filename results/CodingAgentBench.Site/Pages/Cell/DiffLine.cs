namespace CodingAgentBench.Site.Pages.Cell;

/// <param name="Sign">`+`, `-`, a space, `@` of a place in the file, or `\` of a note.</param>
/// <param name="LeftOut">Bytes at its end that are not shown.</param>
public sealed record DiffLine(char Sign, string Text, int LeftOut);
