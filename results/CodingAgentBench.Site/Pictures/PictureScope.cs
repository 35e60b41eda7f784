using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pictures;

/// <summary>What pictures of a lane are made of.</summary>
/// <param name="Model">Null: all models of the lane.</param>
/// <param name="Models">That have a result in the lane; one where a model is named.</param>
/// <param name="Lines">A scored group of each TUI, over all tasks; pooled over models without a model. Those that ship most come first.</param>
/// <param name="Contest">Null where several models are pooled: differences are tested within a model only.</param>
internal sealed record PictureScope(
    string Lane,
    string? Model,
    IReadOnlyList<string> Models,
    IReadOnlyList<BoardGroup> Lines,
    IReadOnlyList<TaskResult> Tasks,
    IReadOnlyDictionary<string, string> Buckets,
    Contest? Contest,
    Frontier? Frontier,
    IReadOnlyList<Row> Runs)
{
    public bool IsControl => Lane == Leaderboard.ControlLane;

    /// <summary>`control/oracle`, or `3 models`.</summary>
    public string Subject => Model is null ? $"{Models.Count}{(IsControl ? " control" : "")} models" : PictureText.Word(Model);

    /// <param name="model">Where the lane has a single model, null means that one.</param>
    public static PictureScope Of(SiteContent content, string lane, string? model)
    {
        var board = content.Board;
        List<string> models = model is null
            ? [.. board.Tasks.Where(task => task.Lane == lane).Select(task => task.Model).Distinct().Order(StringComparer.Ordinal)]
            : [model];
        model ??= models.Count == 1 ? models[0] : null;
        return new(
            lane, model, models,
            [
                .. board.Groups
                    .Where(group => group is { Tui: not null, Bucket: null, Language: null, Dimension: null, Scores: not null } && group.Lane == lane && group.Model == model)
                    .OrderByDescending(group => group.Scores!.Ships.Value).ThenByDescending(group => group.Scores!.Composite.Value).ThenBy(group => group.Tui, StringComparer.Ordinal),
            ],
            [.. board.Tasks.Where(task => task.Lane == lane && (model is null || task.Model == model))],
            content.Cells.DistinctBy(cell => cell.First.Key.Task).ToDictionary(cell => cell.First.Key.Task, cell => cell.First.Bucket, StringComparer.Ordinal),
            model is null ? null : board.Contests.FirstOrDefault(contest => contest.Lane == lane && contest.Model == model),
            board.Frontiers.FirstOrDefault(frontier => frontier.Lane == lane && frontier.Model == model),
            [.. content.Cells.SelectMany(cell => cell.Counted).Where(row => row.Scored && row.Lane == lane && (model is null || row.Key.Model == model))]);
    }

    /// <summary>How far apart two TUIs are in pass rate; null where that was not tested.</summary>
    public Difference? Between(string a, string b) =>
        Contest?.Comparisons.FirstOrDefault(pair => (pair.TuiA == a && pair.TuiB == b) || (pair.TuiA == b && pair.TuiB == a))?.PassRate;
}
