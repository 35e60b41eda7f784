using CodingAgentBench.Cells.Validation;
using CodingAgentBench.Harness.Filters;

namespace CodingAgentBench.Cells.Rows;

/// <summary>No row, or one that carries whatever traits the filter asks for, so that the filter finds at least the explanation.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnmatchedFilterDataAttribute : RowDataAttribute
{
    protected override IEnumerable<ITheoryDataRow> Rows()
    {
        if (Composition.Matrix.Rows(Composition.Filter).Any() || ValidationRows.Of(Composition.Matrix.Corpus, Composition.Filter).Any())
            return [];
        return FilterDiagnosis.Of(Composition.Filter, Composition.Matrix) is { } diagnosis
            ? [new TheoryDataRow<string>(diagnosis.Explanation) { Label = "matches a row", Traits = TraitsOf(diagnosis.Traits) }]
            : [];
    }
}
