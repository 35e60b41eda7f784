using System.Globalization;
using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site;

/// <summary>Numbers as people read them, the same in every format.</summary>
internal static class Wording
{
    public const string Gap = "—";

    public const string NoModel = "Control models are scripts of ours: no language model was involved in their cells.";

    public static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? Gap;

    public static string Seconds(double? milliseconds) => milliseconds is { } ms ? Number(ms / 1000, "0.00") : Gap;

    public static string Excluded(BoardEntry entry) =>
        entry.Excluded.Count == 0 ? "0" : string.Join(", ", entry.Excluded.Select(reason => $"{reason.Value} {reason.Key}"));

    /// <summary>Text from outside without the signs that only steer a terminal or the direction of writing.</summary>
    public static string Inert(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c));

    public static string Counts(Leaderboard board) =>
        $"{board.Cells.Count} {(board.Cells.Count == 1 ? "cell" : "cells")}: {board.Scored} scored, {board.Passed} passed, {board.Excluded} excluded";

    /// <summary>What a reader must know before quoting a number.</summary>
    public static IEnumerable<string> Caveats(Leaderboard board)
    {
        if (board.Cells.Any(row => row.Lane == "control"))
            yield return NoModel;
        foreach (var reason in board.Cells.SelectMany(row => row.Unpublishable).Distinct().Order(StringComparer.Ordinal))
            yield return $"Not publishable: {reason}.";
    }
}
