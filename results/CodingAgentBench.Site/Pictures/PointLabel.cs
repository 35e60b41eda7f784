namespace CodingAgentBench.Site.Pictures;

/// <summary>A name beside a point.</summary>
/// <param name="X">Of its beginning.</param>
/// <param name="Y">Of its base line.</param>
public sealed record PointLabel(string Text, double X, double Y)
{
    private const double Longest = 220;

    private const double Size = 13;

    private const double Mark = 6;

    private static readonly (int X, int Y)[] Sides = [(1, 0), (0, -1), (-1, 0), (0, 1)];

    private static readonly (int X, int Y)[] Corners = [(1, 1), (-1, -1), (1, -1), (-1, 1)];

    /// <summary>
    /// Marks the first points, one after the other, each at the first place around it where that covers no other name and no point: with its
    /// name, or its number where there is no room, or not at all.
    /// </summary>
    /// <param name="marked">How many.</param>
    /// <param name="byName">Else by number.</param>
    public static IReadOnlyList<ParetoPoint> Place(IReadOnlyList<ParetoPoint> points, int marked, bool byName)
    {
        List<Box> taken = [.. points.Select(point => new Box(point.X - Mark, point.Y - Mark, point.X + Mark, point.Y + Mark))];
        return [.. points.Select((point, i) => i < marked ? point with { Label = Free(point) } : point)];

        PointLabel? Free(ParetoPoint point)
        {
            string[] texts = byName ? [PictureText.Fit(point.Name, Longest), $"{point.Number}"] : [$"{point.Number}"];
            foreach (var text in texts)
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
        // To the side of a point on the frontier there is its line.
        foreach (var (x, y) in point.IsOn ? Corners.Concat(Sides) : Sides.Concat(Corners))
            yield return new(text, Math.Round(point.X + (x * (Mark + 3)) - (x < 0 ? width : x == 0 ? width / 2 : 0), 1), Math.Round(point.Y + 4.5 + (y * (Size + (x == 0 ? 3 : 0))), 1));
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool IsInPicture => Left >= ParetoPlotData.Left && Right <= ParetoPlotData.Width && Top >= 2 && Bottom <= ParetoPlotData.Bottom + 12;

        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
