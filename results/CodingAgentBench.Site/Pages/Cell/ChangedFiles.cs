using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>What an attempt left otherwise than it found it, of one kind.</summary>
/// <param name="Count">Of all, of which the first are named.</param>
public sealed record ChangedFiles(string Kind, string Words, int Count, IReadOnlyList<string> Names)
{
    private const int Most = 100;

    internal static IReadOnlyList<ChangedFiles> Of(RowDiff diff) =>
    [
        .. new[]
        {
            Of("added", "new files", diff.Added),
            Of("modified", "changed files", diff.Modified),
            Of("removed", "removed files", diff.Removed),
            Of("renamed", "files with another name", [.. diff.Renamed.Select(rename => $"{Clipped.Line(rename.From)} → {Clipped.Line(rename.To)}")], longest: 3 * Clipped.Name),
            Of("mode_changed", "files with another mode", diff.ModeChanged),
            Of("binary", "of these no text", diff.Binary),
            Of("state", "what the CLI keeps for itself; in no count", diff.State),
            Of("rejected", "could not be taken out of the sandbox, and why", [.. diff.Rejected.Select(rejected => $"{Clipped.Line(rejected.Path)}: {Clipped.Line(rejected.Reason)}")], longest: 3 * Clipped.Name),
        }.Where(files => files.Count > 0),
    ];

    private static ChangedFiles Of(string kind, string words, IReadOnlyList<string> names, int longest = Clipped.Name) =>
        new(kind, words, names.Count, [.. names.Take(Most).Select(name => Clipped.Line(name, longest))]);
}
