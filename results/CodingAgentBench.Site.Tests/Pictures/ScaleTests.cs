using CodingAgentBench.Site.Pictures;

namespace CodingAgentBench.Site.Tests.Pictures;

public sealed class ScaleTests
{
    [Fact]
    public void A_share_goes_from_end_to_end()
    {
        var scale = Scale.Share(100, 300);

        new[] { 0, 0.25, 1 }.Select(scale.At).Should().Equal(100, 150, 300);
    }

    [Fact]
    public void An_axis_may_go_up() => Scale.Share(346, 22).At(1).Should().Be(22);

    [Theory]
    [InlineData(7.0, 0.0, 2.0, 4.0, 6.0, 8.0)]
    [InlineData(8.0, 0.0, 2.0, 4.0, 6.0, 8.0)]
    [InlineData(0.3, 0.0, 0.1, 0.2, 0.3)]
    [InlineData(41_000.0, 0.0, 20_000.0, 40_000.0, 60_000.0)]
    public void Amounts_have_round_ticks_from_0_to_beyond_the_largest(double largest, params double[] ticks)
    {
        var scale = Scale.Amounts([largest, largest / 2], 0, 100);

        scale.Ticks.Should().HaveSameCount(ticks);
        scale.Ticks.Zip(ticks).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        scale.High.Should().BeGreaterThanOrEqualTo(largest * (1 - 1e-9));
        scale.IsLog.Should().BeFalse();
    }

    [Fact]
    public void More_than_twenty_times_is_logarithmic()
    {
        var scale = Scale.Amounts([300, 30_000], 0, 100);

        (scale.IsLog, scale.Low, scale.High).Should().Be((true, 200, 50_000));
        Scale.Amounts([300, 6_000], 0, 100).IsLog.Should().BeFalse();
        (scale.At(2_000) - scale.At(1_000)).Should().BeApproximately(scale.At(20_000) - scale.At(10_000), 0.2, "a factor is a distance");
    }

    [Fact]
    public void Over_many_decades_there_are_fewer_ticks()
    {
        Scale.Amounts([1, 90_000_000], 0, 100).Ticks.Should().Equal([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]);
    }

    [Theory]
    [InlineData]
    [InlineData(0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(5.0, 5.0)]
    [InlineData(0.0, 1e12)]
    [InlineData(1e-9, 1e12)]
    public void Whatever_the_values_are_they_lie_on_the_axis(params double[] values)
    {
        var scale = Scale.Amounts(values, 10, 90);

        scale.High.Should().BeGreaterThan(scale.Low);
        values.Concat(scale.Ticks).Select(scale.At).Should().OnlyContain(at => at >= 10 && at <= 90);
        scale.Ticks.Should().HaveCountLessThan(25).And.BeInAscendingOrder();
    }

    [Fact]
    public void What_lies_beyond_is_at_the_end() => new[] { -1, 2.0 }.Select(Scale.Share(0, 50).At).Should().Equal(0, 50);
}
