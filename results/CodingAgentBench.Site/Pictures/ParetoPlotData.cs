using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pictures;

#pragma warning disable MA0048 // A picture and its points read best on one screen.

/// <summary>Pass rate against what a run takes.</summary>
/// <param name="Says">In words what there is to see.</param>
/// <param name="Cost">What the horizontal axis shows: `tokens per run` or `seconds per run`.</param>
/// <param name="Frontier">A path along the best for what they take.</param>
/// <param name="Points">Those on the frontier first, the cheapest of them first.</param>
public sealed record ParetoPlotData(string Title, string Says, string Cost, Scale X, Scale Y, string Frontier, IReadOnlyList<ParetoPoint> Points)
{
    public const double Width = 640;

    public const double Height = 400;

    public const double Left = 52;

    public const double Bottom = 346;

    /// <summary>With more of them only those on the frontier are marked in the picture, by their numbers.</summary>
    private const int NamedPoints = 12;

    /// <summary>Those that the picture marks by number.</summary>
    public IEnumerable<ParetoPoint> Numbered => Points.Where(point => point.Label is { } label && label.Text == $"{point.Number}");

    internal static ParetoPlotData? ByTokens(PictureScope scope) => Of(scope, "tokens per run", point => point.TokensPerRun, point => point.ByTokens);

    internal static ParetoPlotData? BySeconds(PictureScope scope) => Of(scope, "seconds per run", point => point.SecondsPerRun, point => point.BySeconds);

    private static ParetoPlotData? Of(PictureScope scope, string cost, Func<FrontierPoint, double> take, Func<FrontierPoint, bool> isOn)
    {
        if (scope.Frontier is not { Points.Count: > 1 } frontier)
            return null;
        var (x, y) = (Scale.Amounts([.. frontier.Points.Select(take)], Left, Width - 40), Scale.Share(Bottom, 34));
        List<ParetoPoint> points =
        [
            .. frontier.Points.OrderByDescending(isOn).ThenBy(point => isOn(point) ? take(point) : -point.PassRate).ThenBy(take).Select((point, i) => new ParetoPoint(
                i + 1, point.Tui, point.Model, scope.Models.Count == 1 ? point.Tui : $"{point.Tui} · {point.Model}",
                point.PassRate, take(point), isOn(point), x.At(take(point)), y.At(point.PassRate), null)),
        ];
        var best = points.Where(point => point.IsOn).ToList();
        return new(
            $"Pass rate against {cost}", SaysOf(scope, points, best, cost), cost, x, y, Path(best, x),
            points.Count <= NamedPoints ? PointLabel.Place(points, points.Count, byName: true) : PointLabel.Place(points, best.Count, byName: false));
    }

    /// <summary>What is passed for at most so much: a step up at every point, and level from the last one on.</summary>
    private static string Path(List<ParetoPoint> best, Scale x) =>
        best.Count == 0 ? "" : $"M{best[0].X} {best[0].Y}{string.Concat(best.Skip(1).Select(point => $"H{point.X}V{point.Y}"))}H{x.To}";

    private static string SaysOf(PictureScope scope, List<ParetoPoint> points, List<ParetoPoint> best, string cost)
    {
        if (best.Count == 0)
            return $"Nobody passed anything with {scope.Subject}.";
        var (cheap, good) = (best[0], best[^1]);
        var (who, unit) = (scope.Models.Count == 1 ? "TUI" : "pair of TUI and model", cost.Split(' ')[0]);
        return best.Count == 1
            ? $"{PictureText.Word(good.Name)} is best of {Wording.Counted(points.Count, who, Plural(who))}: nobody passes more than its {PictureText.Percent(good.PassRate)}, or as much for less than its {Wording.Amount(good.Cost)} {cost}."
            : $"{best.Count} of {Wording.Counted(points.Count, who, Plural(who))} are best for what they take, from {PictureText.Word(cheap.Name)} ({PictureText.Percent(cheap.PassRate)} for {Wording.Amount(cheap.Cost)} {unit}) to {PictureText.Word(good.Name)} ({PictureText.Percent(good.PassRate)} for {Wording.Amount(good.Cost)}).";
    }

    private static string Plural(string who) => who == "TUI" ? "TUIs" : "pairs of TUI and model";
}

/// <param name="Number">In the table.</param>
/// <param name="Name">The TUI, and the model where there are several.</param>
/// <param name="IsOn">On the frontier.</param>
/// <param name="Label">Null where there is no room for one; the table has them all.</param>
public sealed record ParetoPoint(
    int Number, string Tui, string Model, string Name, double PassRate, double Cost, bool IsOn, double X, double Y, PointLabel? Label);
