using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Pages.Cells;

public sealed record CellOutcome(Outcome Outcome, int Runs);
