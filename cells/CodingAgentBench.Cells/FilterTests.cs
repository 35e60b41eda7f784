using CodingAgentBench.Cells.Rows;

namespace CodingAgentBench.Cells;

/// <summary>A filter that asks for rows and finds none is a mistake of whoever typed it, and is red with an explanation.</summary>
public sealed class FilterTests
{
    [CellTheory]
    [UnmatchedFilterData]
    public void Filter(string explanation) => throw new VerdictException(explanation);
}
