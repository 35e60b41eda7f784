using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>One attempt among all of a cell.</summary>
/// <param name="Counts">It is the one of its run that is in the rates, or in the count of what is excluded.</param>
/// <param name="Why">It counts, or does not.</param>
public sealed record CellAttempt(
    int Run, int Attempt, bool Counts, string Why, Outcome Outcome, string Reason, DateTimeOffset StartedAt, long PromptTokens, long CompletionTokens, int Calls,
    long AgentMs, long WaitingMs, double? Composite, IReadOnlyList<RawFile> Files)
{
    private const int LongestReason = 300;

    internal static IReadOnlyList<CellAttempt> Of(SiteContent content, CellAttempts cell) =>
    [
        .. cell.Attempts.Select(row => new CellAttempt(
            row.Run, row.Attempt, cell.Counted.Contains(row, ReferenceEqualityComparer.Instance), WhyOf(cell, row), row.Outcome, Clipped.Line(row.Reason, LongestReason), row.StartedAt,
            row.Tokens.Prompt, row.Tokens.Completion, row.Tokens.Calls, row.Phases.AgentMs, row.Phases.WaitingMs, row.Axes.Composite, RawFile.Of(content, row))),
    ];

    private static string WhyOf(CellAttempts cell, Row row)
    {
        var ofRun = cell.Attempts.Where(other => other.Run == row.Run).ToList();
        if (ofRun.Count == 1)
            return row.Scored ? "the only one of its run" : "the only one of its run, and it has no verdict";
        if (cell.Counted.Contains(row, ReferenceEqualityComparer.Instance))
            return row.Scored ? "the first of its run with a verdict" : "the last of its run: none has a verdict";
        return row.Scored && row.Sha256.Content != ofRun[^1].Sha256.Content ? "the task, the CLI or the scorer changed since"
            : row.Scored ? "an earlier one has a verdict"
            : "it has no verdict";
    }
}
