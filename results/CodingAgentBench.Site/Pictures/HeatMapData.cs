using CodingAgentBench.Boards;

namespace CodingAgentBench.Site.Pictures;

#pragma warning disable MA0048 // A picture and its parts read best on one screen.

/// <summary>Every TUI on every task. It is a table: it has links, and is its own numbers.</summary>
/// <param name="Says">In words what there is to see.</param>
/// <param name="Tuis">The columns; the one that ships most comes first.</param>
/// <param name="IsPooled">Rates are means over models, each once.</param>
public sealed record HeatMapData(string Title, string Says, IReadOnlyList<string> Tuis, IReadOnlyList<HeatBucket> Buckets, bool IsPooled)
{
    internal static HeatMapData? Of(PictureScope scope)
    {
        List<string> tuis = [.. scope.Lines.Select(line => line.Tui!)];
        if (tuis.Count == 0)
            return null;
        var rates = scope.Tasks.Where(task => task.PassRate is not null)
            .GroupBy(task => (task.Task, task.Tui))
            .ToDictionary(cell => cell.Key, cell => cell.Average(task => task.PassRate!.Value));
        List<HeatBucket> buckets =
        [
            .. scope.Tasks.Select(task => task.Task).Distinct()
                .GroupBy(task => scope.Buckets.GetValueOrDefault(task, Wording.Gap), StringComparer.Ordinal)
                .OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
                .Select(bucket => new HeatBucket(bucket.Key, [.. bucket.Order(StringComparer.Ordinal).Select(task => new HeatTask(
                    task, Label(task, bucket.Key),
                    [.. tuis.Select(tui => rates.TryGetValue((task, tui), out var rate) ? rate : (double?)null)]))])),
        ];
        return new("Task by task", SaysOf(scope, [.. buckets.SelectMany(bucket => bucket.Tasks)]), tuis, buckets, scope.Model is null);
    }

    /// <summary>The bucket stands above.</summary>
    private static string Label(string task, string bucket) =>
        PictureText.Name(task.StartsWith($"{bucket}/", StringComparison.Ordinal) ? task[(bucket.Length + 1)..] : task);

    private static string SaysOf(PictureScope scope, List<HeatTask> tasks)
    {
        var scored = tasks.Where(task => task.Rates.Any(rate => rate is not null)).ToList();
        var (all, none) = (scored.Count(task => task.Rates.All(rate => rate is null or 1)), scored.Count(task => task.Rates.All(rate => rate is null or 0)));
        var hardest = scored.MinBy(task => task.Rates.Average());
        return $"With {scope.Subject}, of {Wording.Counted(scored.Count, "task")} {all} {(all == 1 ? "is" : "are")} always passed by every TUI that has a scored run, and {none} by none"
            + (none > 0 || hardest is null || all == scored.Count ? "." : $"; the hardest is {PictureText.Word(hardest.Task)}, passed in {PictureText.Percent(hardest.Rates.Average()!.Value)}.");
    }
}

public sealed record HeatBucket(string Name, IReadOnlyList<HeatTask> Tasks);

/// <param name="Rates">Of every TUI; null without a scored run.</param>
public sealed record HeatTask(string Task, string Label, IReadOnlyList<double?> Rates)
{
    /// <summary>What stands in a field: a sign for all and none, else per cent, of which there is always something between.</summary>
    public static string Sign(double? rate) => rate switch
    {
        null => Wording.Gap,
        >= 1 => "●",
        <= 0 => "○",
        _ => Wording.Number(Math.Clamp(rate.Value * 100, 1, 99), "0"),
    };

    /// <summary>Five steps and no more, so that the sign is seen on each of them.</summary>
    public static string Step(double? rate) => rate switch
    {
        null => "unscored",
        <= 0 => "h0",
        <= 1 / 3.0 => "h1",
        <= 2 / 3.0 => "h2",
        < 1 => "h3",
        _ => "h4",
    };
}
