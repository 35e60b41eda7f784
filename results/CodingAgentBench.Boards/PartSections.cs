using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>Pass rates of parts of the corpus, and of every task.</summary>
internal static class PartSections
{
    public static IEnumerable<Section> Of(Leaderboard board) =>
    [
        .. By("By bucket", board, group => group.Bucket),
        .. By("By language", board, group => group.Language),
        .. By("By dimension", board, group => group.Dimension),
        .. board.Tasks.GroupBy(task => (task.Lane, task.Model)).OrderBy(model => model.Key.Lane, StringComparer.Ordinal).ThenBy(model => model.Key.Model, StringComparer.Ordinal)
            .Select(model => ByTask(model.Key.Lane, model.Key.Model, [.. model])),
    ];

    private static IEnumerable<Section> By(string title, Leaderboard board, Func<BoardGroup, string?> part)
    {
        var groups = board.Groups.Where(group => group is { Tui: not null, Model: not null } && part(group) is not null).ToList();
        var names = groups.Select(part).Distinct().Order(StringComparer.Ordinal).ToList();
        if (names.Count < 2)
            yield break;
        var lines = groups.ToLookup(group => (group.Lane, group.Model, group.Tui));
        yield return new(title, ["Passed of scored."], new(
            [Column.Text("TUI"), Column.Text("model"), .. names.Select(name => Column.Number(name!))],
            [
                .. from line in lines.OrderBy(line => line.Key.Lane, StringComparer.Ordinal).ThenBy(line => line.Key.Model, StringComparer.Ordinal)
                   let rates = line.ToDictionary(slice => part(slice)!, slice => Wording.PartOf(slice.Evidence.Passed, slice.Evidence.Scored))
                   select (IReadOnlyList<string>)[line.Key.Tui!, line.Key.Model!, .. names.Select(name => rates.GetValueOrDefault(name!, Wording.Gap))],
            ]));
    }

    private static Section ByTask(string lane, string model, List<TaskResult> results)
    {
        var tuis = results.Select(result => result.Tui).Distinct().Order(StringComparer.Ordinal).ToList();
        var lines = results.GroupBy(result => result.Task).OrderBy(task => task.Key, StringComparer.Ordinal);
        return new($"Task by task: {model}", [$"Passed of scored, {lane} lane."], new(
            [Column.Text("task"), .. tuis.Select(Column.Number)],
            [
                .. from line in lines
                   let rates = line.ToDictionary(result => result.Tui, result => Wording.PartOf(result.Passed, result.Scored))
                   select (IReadOnlyList<string>)[line.Key, .. tuis.Select(tui => rates.GetValueOrDefault(tui, Wording.Gap))],
            ]));
    }
}
