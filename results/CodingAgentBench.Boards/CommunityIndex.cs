using System.Text;
using CodingAgentBench.Results.Community;

namespace CodingAgentBench.Boards;

/// <summary>The page that lists submissions beside each other. Nearly all of it is text of strangers.</summary>
public static class CommunityIndex
{
    /// <summary>Beside the page: in here, each verified submission has a folder with its own board.</summary>
    public const string Boards = "boards";

    private const int MostText = 200;

    private static readonly string[] Heads =
        ["submission", "submitter", "affiliations", "hardware", "served by", "sweep", "cells", "scored", "pass rate (95 %)", "verdict"];

    /// <param name="title">And the lead: text of our own.</param>
    public static string Write(string title, string lead, IReadOnlyList<ListedSubmission> submissions)
    {
        var text = new StringBuilder($"# {title}\n\n{lead}\n");
        if (submissions.Count == 0)
            return text.Append("\nThere is none yet.\n").ToString();
        text.Append('\n');
        Line(Heads);
        Line(Heads.Select(head => head is "cells" or "scored" or "pass rate (95 %)" ? "--:" : "---"));
        foreach (var submission in submissions)
            Line(Cells(submission));
        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static IEnumerable<string> Cells(ListedSubmission listed)
    {
        var (meta, board) = (listed.Submission.Meta, listed.Board);
        // A name is letters, digits and hyphens.
        yield return board is null ? $"{listed.Name}" : $"[{listed.Name}]({Boards}/{listed.Name}/leaderboard.md)";
        yield return Foreign(meta?.Name is { } person ? $"{meta.Submitter} ({person})" : meta?.Submitter ?? listed.Name.Handle);
        yield return meta is null ? Wording.Gap : meta.Affiliations.Count == 0 ? "none" : Foreign(string.Join(", ", meta.Affiliations));
        yield return meta is { Hardware: { } hardware } ? Foreign($"{hardware.Gpu}; {hardware.Cpu}; {hardware.Ram}; kernel {hardware.Kernel}") : Wording.Gap;
        yield return meta is null ? Wording.Gap : Foreign(meta.ModelServing);
        yield return meta is null ? Wording.Gap : Foreign($"{meta.Sweep} (corpus {meta.CorpusVersion})");
        yield return board is null ? Wording.Gap : $"{board.Evidence.Cells:#,0}";
        yield return board is null ? Wording.Gap : $"{board.Evidence.Scored:#,0}";
        yield return Wording.Percent(listed.PassRate?.Value, listed.PassRate?.Interval);
        yield return listed.Unverified is { } reason
            ? $"unverified: {reason}"
            : Foreign($"verified {listed.Verification!.Day}{(meta!.TracesPointer is null ? "" : "; traces are elsewhere")}");
    }

    /// <summary>Inert, short, and no address that a renderer would make a link of.</summary>
    private static string Foreign(string text) => MarkdownText.Safe(text.Length > MostText ? $"{text[..MostText]}…" : text)
        .Replace("://", "&#58;//", StringComparison.Ordinal)
        .Replace("www.", "www&#46;", StringComparison.OrdinalIgnoreCase);
}
