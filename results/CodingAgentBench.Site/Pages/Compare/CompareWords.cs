using System.Globalization;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pages.Compare;

/// <summary>A comparison in sentences.</summary>
internal static class CompareWords
{
    public static string Verdict(CompareSide a, CompareSide b, int tasks, Difference? passRate)
    {
        var (nameA, nameB) = (ShortName.Of(a.Tui), ShortName.Of(b.Tui));
        if (passRate is null)
            return $"{nameA} and {nameB} have no task in common that both have a scored run on: there is nothing to compare.";
        var on = $"On {Wording.Counted(tasks, "common task")}";
        if (a.Passed + b.Passed == 0)
            return $"{on} neither {nameA} nor {nameB} passed once: nothing tells them apart.";
        // Without an interval no two tasks differ.
        if (passRate.Interval is null && Math.Abs(passRate.Value) < 1e-9)
            return $"{on} {nameA} and {nameB} both pass {Wording.Percent(a.PassRate)}, the same on every task: no difference.";
        return $"{on} {nameA} passes {Wording.Percent(a.PassRate)} and {nameB} {Wording.Percent(b.PassRate)}: a difference of {InPoints(passRate.Value)}"
            + (passRate.Interval is { } range ? $", interval {Points(range.Low)} to {Points(range.High)}" : "")
            + $", p {P(passRate.PHolm)} after correction: "
            + (passRate.Tied ? "tied." : $"{(passRate.Value > 0 ? nameA : nameB)} passes more, and chance does not explain it.");
    }

    /// <param name="what">Tokens or seconds.</param>
    /// <returns>Null where neither passed.</returns>
    public static string? Cost(string what, (string Tui, double? PerCorrect) a, (string Tui, double? PerCorrect) b)
    {
        var (nameA, nameB) = (ShortName.Of(a.Tui), ShortName.Of(b.Tui));
        return (a.PerCorrect, b.PerCorrect) switch
        {
            (null, null) => null,
            ({ } only, null) => $"{nameA} took {Wording.Amount(only)} {what} per correct task; {nameB} got none right.",
            (null, { } only) => $"{nameB} took {Wording.Amount(only)} {what} per correct task; {nameA} got none right.",
            ({ } first, { } second) when Wording.Amount(first) == Wording.Amount(second) => $"Both took {Wording.Amount(first)} {what} per correct task.",
            ({ } first, { } second) => first < second
                ? $"{nameA} took fewer {what} per correct task: {Wording.Amount(first)}, and {nameB} {Wording.Amount(second)}."
                : $"{nameB} took fewer {what} per correct task: {Wording.Amount(second)}, and {nameA} {Wording.Amount(first)}.",
        };
    }

    /// <summary>A share as `+4` or `−12`.</summary>
    public static string Points(double share) => (share * 100).ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>`+1 point`, `−12 points`.</summary>
    public static string InPoints(double share) => Points(share) is var points && points[1..] == "1" ? $"{points} point" : $"{points} points";

    /// <summary>`−8 to +16`.</summary>
    public static string Points(Interval interval) => $"{Points(interval.Low)} to {Points(interval.High)}";

    public static string P(double p) => p < 0.001 ? "<0.001" : Wording.Number(p, p < 0.1 ? "0.000" : "0.00");
}
