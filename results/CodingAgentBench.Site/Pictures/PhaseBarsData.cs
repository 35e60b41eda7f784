using CodingAgentBench.Boards;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Pictures;

#pragma warning disable MA0048 // A picture and its bars read best on one screen.

/// <summary>Where the time of a run goes, per TUI: the mean of each phase over scored runs. The quickest comes first.</summary>
/// <param name="Says">In words what there is to see.</param>
public sealed record PhaseBarsData(string Title, string Says, Scale Axis, double Height, IReadOnlyList<PhaseBar> Bars)
{
    public const double Width = 640;

    public const double LabelWidth = 126;

    public const double Top = 8;

    public const double LineHeight = 32;

    /// <summary>What a direct label needs.</summary>
    private const double Room = 8;

    /// <summary>In the order in which they happen.</summary>
    public static IReadOnlyList<(string Name, string About)> Phases { get; } =
    [
        ("prepare", "the sandbox is made ready"), ("agent", "the TUI works"), ("waiting", "the model is throttled or does not answer"),
        ("collect", "changed files are taken out"), ("score", "the hidden checks run"), ("teardown", "the sandbox is removed"),
    ];

    internal static PhaseBarsData? Of(PictureScope scope)
    {
        var means = scope.Runs.GroupBy(row => row.Key.Tui, StringComparer.Ordinal)
            .Select(tui => (Tui: tui.Key, Runs: tui.Count(), Ms: Enumerable.Range(0, Phases.Count).Select(phase => tui.Average(row => Math.Max(0, Milliseconds(row.Phases)[phase]))).ToList()))
            .OrderBy(tui => tui.Ms.Sum()).ThenBy(tui => tui.Tui, StringComparer.Ordinal)
            .ToList();
        if (means.Count == 0 || means[^1].Ms.Sum() <= 0)
            return null;
        // Parts can only be stacked from 0 on.
        var axis = Scale.Amounts([0, .. means.Select(tui => tui.Ms.Sum() / 1000)], LabelWidth, Width - 70);
        List<PhaseBar> bars = [.. means.Select((tui, i) => Bar(tui.Tui, tui.Runs, tui.Ms, Top + (i * LineHeight), axis))];
        return new("Where the time goes", SaysOf(scope, bars), axis, Top + (bars.Count * LineHeight) + 56, bars);
    }

    private static long[] Milliseconds(RowPhases phases) =>
        [phases.PrepareMs, phases.AgentMs, phases.WaitingMs, phases.CollectMs, phases.ScoreMs, phases.TeardownMs];

    private static PhaseBar Bar(string tui, int runs, List<double> ms, double y, Scale axis)
    {
        var (parts, until) = (new List<PhasePart>(), 0.0);
        for (var phase = 0; phase < ms.Count; phase++)
        {
            var (from, to) = (axis.At(until / 1000), axis.At((until + ms[phase]) / 1000));
            var label = Wording.Seconds(ms[phase]);
            parts.Add(new(phase, ms[phase], from, Math.Round(to - from, 1), PictureText.Width(label) + Room <= to - from ? label : null));
            until += ms[phase];
        }
        return new(tui, PictureText.Fit(tui, LabelWidth - 10), runs, y, until, parts);
    }

    private static string SaysOf(PictureScope scope, List<PhaseBar> bars)
    {
        var (quick, slow) = (bars[0], bars[^1]);
        var most = Enumerable.Range(0, Phases.Count).MaxBy(phase => bars.Sum(bar => bar.Parts[phase].Ms));
        var share = bars.Sum(bar => bar.Parts[most].Ms) / bars.Sum(bar => bar.TotalMs);
        var who = bars.Count == 1
            ? $"A run of {PictureText.Word(quick.Tui)} with {scope.Subject} takes {Wording.Seconds(quick.TotalMs)} s on average"
            : $"A run with {scope.Subject} takes {Wording.Seconds(quick.TotalMs)} s ({PictureText.Word(quick.Tui)}) to {Wording.Seconds(slow.TotalMs)} s ({PictureText.Word(slow.Tui)}) on average";
        return $"{who}; the largest part, {PictureText.Percent(share)}, is {Phases[most].Name}: {Phases[most].About}.";
    }
}

/// <param name="Runs">Scored.</param>
/// <param name="Parts">One for each phase.</param>
public sealed record PhaseBar(string Tui, string Label, int Runs, double Y, double TotalMs, IReadOnlyList<PhasePart> Parts);

/// <param name="Phase">Which of the six.</param>
/// <param name="Label">Seconds; null where there is no room.</param>
public sealed record PhasePart(int Phase, double Ms, double X, double Width, string? Label);
