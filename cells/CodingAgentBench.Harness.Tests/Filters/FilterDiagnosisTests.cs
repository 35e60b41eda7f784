using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Tests.Filters;

public sealed class FilterDiagnosisTests
{
    private static readonly CellMatrix Matrix = CellMatrix.Read(RepositoryRoot.Find(AppContext.BaseDirectory, null));

    [Theory]
    [InlineData("tui=opncode", "there is no tui `opncode`; did you mean `opencode`?")]
    [InlineData("tiu=mini", "`tiu` is not a trait; did you mean `tui`?")]
    [InlineData("tui=mini&model=control/oracel", "there is no model `control/oracel`; did you mean `control/oracle`?")]
    [InlineData("task=polyglot/python-two-sun", "did you mean `polyglot/python-two-sum`?")]
    [InlineData("validates=polyglot/python-two-sun", "did you mean `polyglot/python-two-sum`?")]
    [InlineData("suite=smok", "did you mean `smoke`?")]
    [InlineData("tui=mini&run=99", "each of tui=mini, run=99 exists, but no row has all of them together")]
    public void Says_what_is_wrong_and_what_was_probably_meant(string filter, string said) =>
        FilterDiagnosis.Of(RowFilter.Parse(filter), Matrix)!.Explanation.Should().Contain(said);

    [Theory]
    [InlineData("FullyQualifiedName~x")]
    [InlineData("suite!=full")]
    [InlineData("")]
    public void A_filter_that_asks_for_no_row_is_not_diagnosed(string filter) =>
        FilterDiagnosis.Of(RowFilter.Parse(filter), Matrix).Should().BeNull();

    [Theory]
    [InlineData("tui=opncode&model~lama&suite!=full")]
    [InlineData("tiu=mini|tui=x")]
    public void Its_traits_are_found_by_the_very_filter(string filter) =>
        RowFilter.Parse(filter).Allows(FilterDiagnosis.Of(RowFilter.Parse(filter), Matrix)!.Traits).Should().BeTrue();
}
