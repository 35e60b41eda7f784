namespace CodingAgentBench.Scoring.Tests;

public sealed class AxesTests
{
    [Fact]
    public void Doing_nothing_scores_nothing() =>
        new Axes(Axes.QualityOf(passed: false, 3, 3), Cost: 1, Latency: 1, Blast: 1).Composite.Should().Be(0);

    [Fact]
    public void A_perfect_run_scores_one() =>
        new Axes(Axes.QualityOf(passed: true, 3, 3), 1, 1, 1).Composite.Should().BeApproximately(1, 1e-12);

    [Theory]
    [InlineData(0, 2, 0.8)]
    [InlineData(1, 2, 0.9)]
    [InlineData(2, 2, 1.0)]
    [InlineData(0, 0, 1.0)]
    public void A_pass_is_worth_four_fifths_and_promises_the_rest(int kept, int declared, double quality) =>
        Axes.QualityOf(passed: true, kept, declared).Should().BeApproximately(quality, 1e-12);

    [Theory]
    [InlineData(100, 0, 1)]
    [InlineData(100, 100, 0.5)]
    [InlineData(100, 300, 0.25)]
    public void At_the_budget_an_axis_is_one_half(double budget, double used, double expected) =>
        Axes.AgainstBudget(budget, used).Should().Be(expected);

    [Fact]
    public void A_budget_of_nothing_is_an_error() =>
        ((Action)(() => Axes.AgainstBudget(0, 1))).Should().Throw<ArgumentOutOfRangeException>();
}
