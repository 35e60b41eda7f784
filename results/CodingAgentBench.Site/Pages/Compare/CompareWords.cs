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

    /// <returns>Null where all tokens of both were counted, or neither passed.</returns>
    public static string? Uncounted(CompareSide a, CompareSide b)
    {
        if (a.Uncounted + b.Uncounted == 0 || a.Passed + b.Passed == 0)
            return null;
        var missing = new[] { a, b }.Where(side => side.Uncounted > 0)
            .Select(side => $"{Wording.Counted(side.Uncounted, "run")} of {ShortName.Of(side.Tui)} {(side.Uncounted == 1 ? "has" : "have")} no token count");
        return $"Who took fewer tokens cannot be said: {string.Join(", and ", missing)}.";
    }

    /// <param name="what">Tokens or seconds.</param>
    /// <returns>Null where neither passed, or one that passed was not counted.</returns>
    public static string? Cost(string what, CompareSide a, CompareSide b, Func<CompareSide, double?> perCorrect)
    {
        var (nameA, nameB) = (ShortName.Of(a.Tui), ShortName.Of(b.Tui));
        return (perCorrect(a), perCorrect(b)) switch
        {
            (null, _) when a.Passed > 0 => null,
            (_, null) when b.Passed > 0 => null,
            (null, null) => null,
            ({ } only, null) => $"{nameA} took {Wording.Amount(only)} {what} per correct task; {nameB} got none right.",
            (null, { } only) => $"{nameB} took {Wording.Amount(only)} {what} per correct task; {nameA} got none right.",
            ({ } first, { } second) when Wording.Amount(first) == Wording.Amount(second) => $"Both took {Wording.Amount(first)} {what} per correct task.",
            ({ } first, { } second) => first < second
                ? $"{nameA} took fewer {what} per correct task: {Wording.Amount(first)}, and {nameB} {Wording.Amount(second)} (not tested)."
                : $"{nameB} took fewer {what} per correct task: {Wording.Amount(second)}, and {nameA} {Wording.Amount(first)} (not tested).",
        };
    }

    /// <summary>A share as `+4.2` or `−12`.</summary>
    public static string Points(double share) => (share * 100).ToString(Math.Abs(share) < 0.0995 ? "+0.#;−0.#;0" : "+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>`+1 point`, `−12 points`.</summary>
    public static string InPoints(double share) => Points(share) is var points && points[1..] == "1" ? $"{points} point" : $"{points} points";

    /// <summary>`−8 to +16`.</summary>
    public static string Points(Interval interval) => $"{Points(interval.Low)} to {Points(interval.High)}";

    public static string P(double p) => p < 0.001 ? "<0.001" : Wording.Number(p, p < 0.1 ? "0.000" : "0.00");
}
