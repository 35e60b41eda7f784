using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Content;

/// <summary>Where the pages find what they are about, so that none of them goes through all there is.</summary>
public sealed class Lookups
{
    private readonly Dictionary<string, TaskFacts> _tasks;
    private readonly Dictionary<string, TuiFacts> _tuis;
    private readonly Dictionary<string, ModelFacts> _models;
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Lane, string Tui, string Model), Standing> _standings = [];
    private readonly HashSet<(string Lane, string Model, int Rank)> _shared = [];
    private readonly Dictionary<string, MetaTui> _ran;
    private readonly Dictionary<string, MetaModel> _answered;
    private readonly ILookup<(string Lane, string Tui, string Model, string Task), string> _cells;
    private readonly Dictionary<(string Lane, string Tui, string Model), int> _uncounted;
    private readonly ILookup<string, string> _prompts;

    internal Lookups(SiteContent content)
    {
        var board = content.Board;
        Content = content;
        _tasks = content.Tasks.ToDictionary(task => task.Manifest.Id, StringComparer.Ordinal);
        _tuis = content.Tuis.ToDictionary(tui => tui.Name, StringComparer.Ordinal);
        _models = content.Models.ToDictionary(model => model.Slug, StringComparer.Ordinal);
        _ran = content.Snapshot.Meta.Tuis.ToDictionary(tui => tui.Name, StringComparer.Ordinal);
        _answered = content.Snapshot.Meta.Models.ToDictionary(model => model.Name, StringComparer.Ordinal);
        foreach (var cell in content.Cells)
            _rows.TryAdd(cell.First.Key.Task, cell.First);
        foreach (var contest in board.Contests)
        {
            foreach (var place in contest.Standings.GroupBy(standing => standing.CompositeRank.Rank).Where(place => place.Count() > 1))
                _shared.Add((contest.Lane, contest.Model, place.Key));
            foreach (var standing in contest.Standings)
                _standings.Add((contest.Lane, standing.Tui, contest.Model), standing);
        }
        _cells = content.Cells.ToLookup(cell => (cell.First.Lane, cell.First.Key.Tui, cell.First.Key.Model, cell.First.Key.Task), cell => cell.Id);
        ResultsByTask = board.Tasks.ToLookup(result => result.Task, StringComparer.Ordinal);
        ResultsByTui = board.Tasks.ToLookup(result => result.Tui, StringComparer.Ordinal);
        ResultsByModel = board.Tasks.ToLookup(result => result.Model, StringComparer.Ordinal);
        GroupsByTui = board.Groups.Where(group => group.Tui is not null).ToLookup(group => group.Tui!, StringComparer.Ordinal);
        GroupsByModel = board.Groups.Where(group => group.Model is not null).ToLookup(group => group.Model!, StringComparer.Ordinal);
        ContestsByModel = board.Contests.ToLookup(contest => contest.Model, StringComparer.Ordinal);
        TaxesByTui = board.Taxes.ToLookup(tax => tax.Tui, StringComparer.Ordinal);
        CountedByTui = content.Cells.SelectMany(cell => cell.Counted).ToLookup(row => row.Key.Tui, StringComparer.Ordinal);
        _prompts = content.Cells.SelectMany(cell => cell.Counted).ToLookup(row => row.Key.Task, row => row.Sha256.Prompt, StringComparer.Ordinal);
        _uncounted = content.Cells.SelectMany(cell => cell.Counted)
            .Where(row => row is { Scored: true, Tokens.Complete: false })
            .CountBy(row => (row.Lane, row.Key.Tui, row.Key.Model))
            .ToDictionary();
        TaskIds = Both(_tasks.Keys, ResultsByTask);
        TuiNames = Both(_tuis.Keys, ResultsByTui);
        ModelSlugs = Both(_models.Keys, ResultsByModel);
    }

    /// <summary>Of the corpus and of rows; in ordinal order, as are the others.</summary>
    public IReadOnlyList<string> TaskIds { get; }

    public IReadOnlyList<string> TuiNames { get; }

    public IReadOnlyList<string> ModelSlugs { get; }

    public ILookup<string, TaskResult> ResultsByTask { get; }

    public ILookup<string, TaskResult> ResultsByTui { get; }

    public ILookup<string, TaskResult> ResultsByModel { get; }

    /// <summary>With a model, and pooled over all of a lane.</summary>
    public ILookup<string, BoardGroup> GroupsByTui { get; }

    /// <summary>With a TUI, and pooled over all of a lane.</summary>
    public ILookup<string, BoardGroup> GroupsByModel { get; }

    public ILookup<string, Contest> ContestsByModel { get; }

    public ILookup<string, Tax> TaxesByTui { get; }

    /// <summary>Of every run the attempt that counts.</summary>
    public ILookup<string, Row> CountedByTui { get; }

    internal SiteContent Content { get; }

    /// <returns>Null for one that is in rows alone, as for TUIs and models.</returns>
    public TaskFacts? Task(string id) => _tasks.GetValueOrDefault(id);

    public TuiFacts? Tui(string name) => _tuis.GetValueOrDefault(name);

    public ModelFacts? Model(string slug) => _models.GetValueOrDefault(slug);

    /// <summary>Any row of a task, for what all of them say alike; null without any.</summary>
    public Row? RowOf(string task) => _rows.GetValueOrDefault(task);

    /// <summary>What ran of a TUI; null if nothing did.</summary>
    public MetaTui? Ran(string tui) => _ran.GetValueOrDefault(tui);

    /// <summary>The same of a model.</summary>
    public MetaModel? Answered(string model) => _answered.GetValueOrDefault(model);

    public Standing? Standing(string lane, string tui, string model) => _standings.GetValueOrDefault((lane, tui, model));

    /// <summary>Others with that model have the same place.</summary>
    public bool IsShared(string lane, string model, int rank) => _shared.Contains((lane, model, rank));

    /// <summary>More than one where a CLI ran in several images or with several sets of plugins, say.</summary>
    public IEnumerable<string> Cells(TaskResult result) => _cells[(result.Lane, result.Tui, result.Model, result.Task)];

    /// <summary>Runs of a task whose prompt has another hash.</summary>
    public int AskedOtherwise(string task, string prompt) => _prompts[task].Count(hash => hash != prompt);

    /// <summary>Scored runs of which the endpoint left out token counts: the sum of their tokens is too small.</summary>
    /// <param name="tui">Null: any; the same for <paramref name="model"/>.</param>
    public int Uncounted(string lane, string? tui, string? model) => _uncounted
        .Where(runs => runs.Key.Lane == lane && (tui is null || runs.Key.Tui == tui) && (model is null || runs.Key.Model == model))
        .Sum(runs => runs.Value);

    private static string[] Both(IEnumerable<string> known, ILookup<string, TaskResult> results) =>
        [.. known.Union(results.Select(result => result.Key)).Order(StringComparer.Ordinal)];
}
