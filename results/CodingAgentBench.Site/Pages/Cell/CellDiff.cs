using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>The patch of an attempt.</summary>
/// <param name="Problem">Why there is none to be seen; null where there is.</param>
/// <param name="FilesLeftOut">Files at its end that are not shown.</param>
public sealed record CellDiff(string? Problem, IReadOnlyList<DiffFile> Files, int FilesLeftOut)
{
    internal static CellDiff Of(string folder, Row row)
    {
        if (row is not { Files.Diff: { } path, Sha256.Diff: { } hash })
            return new("none was written", [], 0);
        try
        {
            return DiffReader.Read(RowContent.Read(folder, path, hash));
        }
        catch (Exception unusable) when (unusable is UnusableContentException or IOException or UnauthorizedAccessException)
        {
            return new(unusable is UnusableContentException ? $"its file {unusable.Message}" : "its file cannot be read", [], 0);
        }
    }
}
