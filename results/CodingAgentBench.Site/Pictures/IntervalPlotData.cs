using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;

namespace CodingAgentBench.Site.Pictures;

#pragma warning disable MA0048 // A picture and its lines read best on one screen.

/// <summary>Pass rate and composite of every TUI, each with its interval; the one that ships most comes first.</summary>
/// <param name="Says">In words what there is to see.</param>
public sealed record IntervalPlotData(string Title, string Says, Scale Axis, double Width, double Height, IReadOnlyList<IntervalLine> Lines)
{
    public const double Top = 24;

    public const double LineHeight = 38;

    public const double LabelWidth = 126;

    private const double NumbersWidth = 172;

    private const double AxisWidth = 330;

    internal static IntervalPlotData? Of(PictureScope scope)
    {
        if (scope.Lines.Count == 0)
            return null;
        List<string> leaders = [.. scope.Lines.TakeWhile(line => line.Scores!.Ships.Value == scope.Lines[0].Scores!.Ships.Value).Select(line => line.Tui!)];
        List<IntervalLine> lines = [.. scope.Lines.Select((line, i) => new IntervalLine(
            line.Tui!, PictureText.Fit(line.Tui!, LabelWidth - 10), Top + (i * LineHeight), line.Evidence.Passed, line.Evidence.Scored,
            line.Scores!.Ships.Value, line.Scores.Ships.Interval, line.Scores.Composite,
            TiedWithAny(scope, leaders, line.Tui!)))];
        return new(
            "Pass rate and composite", SaysOf(scope, lines), Scale.Share(LabelWidth, LabelWidth + AxisWidth),
            LabelWidth + AxisWidth + NumbersWidth, Top + (lines.Count * LineHeight) + 24, lines);
    }

    private static bool? TiedWithAny(PictureScope scope, List<string> leaders, string tui)
    {
        var tied = leaders.Where(leader => leader != tui).Select(leader => scope.Between(leader, tui)?.Tied).ToList();
        return tied.Contains(true) ? true : tied.Count == 0 || tied.Contains(null) ? null : false;
    }

    private static string SaysOf(PictureScope scope, List<IntervalLine> lines)
    {
        var first = lines.TakeWhile(line => line.PassRate == lines[0].PassRate).ToList();
        var rate = Wording.Percent(lines[0].PassRate, lines[0].PassRateInterval);
        var leads = first.Count switch
        {
            _ when lines.Count == 1 => $"{PictureText.Word(lines[0].Tui)} passes {rate} with {scope.Subject}.",
            _ when first.Count == lines.Count => $"All {lines.Count} TUIs pass {PictureText.Percent(lines[0].PassRate)} with {scope.Subject}.",
            1 => $"{PictureText.Word(lines[0].Tui)} leads with {rate}",
            _ => $"{PictureText.List([.. first.Select(line => line.Tui)])} lead with {PictureText.Percent(lines[0].PassRate)} each",
        };
        return leads.EndsWith('.') ? leads : $"{leads}{Rest(scope, lines, first.Count)}; {PictureText.Word(lines[^1].Tui)} is last with {Wording.Percent(lines[^1].PassRate)}.";
    }

    /// <summary>Whether the others are behind by more than chance; where that was not tested, how far the intervals say it.</summary>
    private static string Rest(PictureScope scope, List<IntervalLine> lines, int first)
    {
        if (scope.Contest is not null)
        {
            var others = lines.Skip(first).ToList();
            var tied = others.Where(line => line.IsTied == true).Select(line => line.Tui).ToList();
            return tied.Count > 0 ? $", tied with {PictureText.List(tied)}" : others.TrueForAll(line => line.IsTied == false) ? ", tied with nobody else" : "";
        }
        var overlapping = lines.Skip(first).Count(line => line.PassRateInterval is { } range && lines[0].PassRateInterval is { } leading && range.High >= leading.Low);
        return overlapping == 0 ? ", and no other interval reaches that one" : $", and {Wording.Counted(overlapping, "other interval")} overlap{(overlapping == 1 ? "s" : "")} with that one";
    }
}

/// <param name="Label">As much of the name as there is room for.</param>
/// <param name="Y">Where the line begins.</param>
/// <param name="IsTied">With whoever leads, or one of those, by the paired test; null where there is no test.</param>
public sealed record IntervalLine(
    string Tui, string Label, double Y, int Passed, int Scored, double PassRate, Interval? PassRateInterval, Mean Composite, bool? IsTied);
