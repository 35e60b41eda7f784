using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>Which bytes an attempt was made of, and what it left: the rest of its row.</summary>
public sealed record CellRecord(
    string Lane, string Suite, bool ExpectedRefusal, bool Refused, bool TimedOut, RowHarness Harness, RowEngine Engine, RowImage? Image, RowAgent Agent, RowTokens Tokens, RowTurns Turns,
    bool Publishable, IReadOnlyList<string> Unpublishable, IReadOnlyList<string> Gaps, string MethodologyVersion, RowHashes Sha256)
{
    internal static CellRecord Of(Row row) => new(
        row.Lane, row.Suite, row.ExpectedRefusal, row.Refused, row.TimedOut, row.Harness, row.Engine, row.Image, row.Agent, row.Tokens, row.Turns,
        row.Publishable, row.Unpublishable, row.Gaps, row.MethodologyVersion, row.Sha256);
}
