using CodingAgentBench.Harness.Filters;

namespace CodingAgentBench.Harness.Tests.Filters;

public sealed class RowFilterTests
{
    private static readonly (string, string)[] Row = [("tui", "mini"), ("model", "control/oracle"), ("suite", "smoke"), ("run", "1")];

    [Theory]
    [InlineData("tui=mini", true)]
    [InlineData("TUI=Mini", true)]
    [InlineData("tui=pi", false)]
    [InlineData("tui!=pi", true)]
    [InlineData("tui!=mini", false)]
    [InlineData("model~oracle", true)]
    [InlineData("model!~oracle", false)]
    [InlineData("tui=mini&model=control/oracle", true)]
    [InlineData("tui=mini&model=control/nop", false)]
    [InlineData("tui=pi|suite=smoke", true)]
    [InlineData("tui=pi|tui=mini&run=2", false)]
    [InlineData("(tui=pi|tui=mini)&run=1", true)]
    [InlineData(" tui = mini & run = 1 ", true)]
    [InlineData("validates=polyglot/x", false)]
    [InlineData("validates!=polyglot/x", true)]
    [InlineData("tiu=mini", false)]
    [InlineData("suite!=full", true)]
    public void Decides_as_the_test_platform_does(string filter, bool allowed) =>
        RowFilter.Parse(filter).Allows(Row).Should().Be(allowed);

    [Theory]
    [InlineData("FullyQualifiedName~Anything")]
    [InlineData("Anything")]
    [InlineData("DisplayName~x&tui=mini")]
    [InlineData("tui=pi|Name=x")]
    public void What_it_cannot_know_never_rules_a_row_out(string filter) => RowFilter.Parse(filter).Allows(Row).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("tui=mini&")]
    [InlineData("(tui=pi")]
    [InlineData("tui=pi)")]
    [InlineData("&|")]
    public void A_malformed_filter_is_left_to_the_platform(string filter) => RowFilter.Parse(filter).Allows(Row).Should().BeTrue();

    [Theory]
    [InlineData("model=x", true)]
    [InlineData("tui=pi&model=x", false)]
    [InlineData("tui=mini&model=x", true)]
    [InlineData("tui=pi|model=x", true)]
    [InlineData("tui!=mini", false)]
    public void A_trait_that_is_not_known_yet_stays_open(string filter, bool may) =>
        RowFilter.Parse(filter).MayAllow(("tui", "mini")).Should().Be(may);

    [Fact]
    public void A_backslash_takes_the_next_sign_literally() =>
        RowFilter.Parse(@"task=a\&b\|\(c\)").Allows([("task", "a&b|(c)")]).Should().BeTrue();
}
