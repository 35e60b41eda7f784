namespace CodingAgentBench.Site.Pictures;

/// <summary>A name beside a point.</summary>
/// <param name="X">Of its beginning.</param>
/// <param name="Y">Of its base line.</param>
public sealed record PointLabel(string Text, double X, double Y)
{
    private const double Longest = 220;

    private const double Size = 13;

    private const double Mark = 6;

    private static readonly (double X, double Y)[] Places = [(1, 0), (0, -1), (-1, 0), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)];

    /// <summary>
    /// Names the first points, one after the other, each at the first place around it where it covers no other name and no point; else by its number; else not.
    /// </summary>
    /// <param name="named">How many.</param>
    public static IReadOnlyList<ParetoPoint> Place(IReadOnlyList<ParetoPoint> points, int named)
    {
        List<Box> taken = [.. points.Select(point => new Box(point.X - Mark, point.Y - Mark, point.X + Mark, point.Y + Mark))];
        return [.. points.Select((point, i) => i < named ? point with { Label = Free(point) } : point)];

        PointLabel? Free(ParetoPoint point)
        {
            foreach (var text in new[] { PictureText.Fit(point.Name, Longest), $"{point.Number}" })
            {
                foreach (var label in Around(point, text))
                {
                    var box = label.Area;
                    if (!box.IsInPicture || taken.Exists(box.Overlaps))
                        continue;
                    taken.Add(box);
                    return label;
                }
            }
            return null;
        }
    }

    private Box Area => new(X, Y - Size + 1, X + PictureText.Width(Text), Y + 3);

    private static IEnumerable<PointLabel> Around(ParetoPoint point, string text)
    {
        var width = PictureText.Width(text);
        foreach (var (x, y) in Places)
            yield return new(text, Math.Round(point.X + (x * (Mark + 3)) - (x < 0 ? width : x == 0 ? width / 2 : 0), 1), Math.Round(point.Y + 4.5 + (y * (Size + (x == 0 ? 3 : 0))), 1));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool IsInPicture => Left >= ParetoPlotData.Left && Right <= ParetoPlotData.Width && Top >= 2 && Bottom <= ParetoPlotData.Bottom + 12;

        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
