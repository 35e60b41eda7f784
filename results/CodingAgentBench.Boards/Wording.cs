using System.Globalization;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Boards;

/// <summary>Numbers as people read them, the same in every format.</summary>
public static class Wording
{
    public const string Gap = "—";

    public static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? Gap;

    /// <summary>Whole from a hundred on, three digits below.</summary>
    public static string Amount(double? value) => Number(value, value switch { < 1 => "0.00", < 100 => "0.0", _ => "#,0" });

    public static string Seconds(double? milliseconds) => Amount(milliseconds / 1000);

    public static string Percent(double? share) => share is null ? Gap : $"{Number(share * 100, "0")} %";

    /// <summary>`75 % (51–90)`.</summary>
    public static string Percent(double? share, Interval? interval) =>
        Percent(share) + (interval is { } range ? $" ({Number(range.Low * 100, "0")}–{Number(range.High * 100, "0")})" : "");

    /// <summary>`0.750 (0.51–0.90)`.</summary>
    public static string Score(Mean? mean) => mean is null
        ? Gap
        : Number(mean.Value, "0.000") + (mean.Interval is { } range ? $" ({Number(range.Low, "0.00")}–{Number(range.High, "0.00")})" : "");

    /// <summary>`+0.120 (−0.030 to +0.270)`.</summary>
    public static string Signed(double value, Interval? interval) =>
        One(value) + (interval is { } range ? $" ({One(range.Low)} to {One(range.High)})" : "");

    /// <summary>Corrected for all pairs of the model: `0.012`, or `0.300 tied`.</summary>
    public static string P(Difference? difference) => difference is null
        ? Gap
        : (difference.PHolm < 0.001 ? "<0.001" : Number(difference.PHolm, "0.000")) + (difference.Tied ? " tied" : "");

    /// <summary>`3/4`; of nothing it is a gap.</summary>
    public static string PartOf(long part, long whole) => whole == 0 ? Gap : string.Create(CultureInfo.InvariantCulture, $"{part:#,0}/{whole:#,0}");

    /// <summary>`2 (1–4)`, with `=` where others have the same place.</summary>
    public static string Rank(Ranked rank, bool isShared) =>
        $"{rank.Rank}{(isShared ? "=" : "")}" + (rank.Best == rank.Worst ? "" : $" ({rank.Best}–{rank.Worst})");

    public static string Excluded(Evidence evidence) =>
        evidence.Excluded.Count == 0 ? "0" : string.Join(", ", evidence.Excluded.Select(reason => $"{reason.Value} {reason.Key}"));

    public static string Counted(int count, string one, string? many = null) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Counts(Evidence evidence) =>
        $"{Counted(evidence.Cells, "cell")}, {Counted(evidence.Runs, "run")}: {evidence.Scored:#,0} scored, {evidence.Passed:#,0} passed, {evidence.Runs - evidence.Scored:#,0} excluded"
        + (evidence.Excluded.Count == 0 ? "" : $" ({Excluded(evidence)})");

    /// <summary>Text from outside without the signs that only steer a terminal or the direction of writing.</summary>
    public static string Inert(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c));

    private static string One(double value) => value.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);
}
