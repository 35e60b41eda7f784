using System.Text;
using System.Text.Json;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>Contents of a site with language models in it, as no snapshot has them yet. The same every time; the files of the rows are on disk until it is disposed.</summary>
internal sealed class SyntheticContent : IDisposable
{
    public const string Notice = "Synthetic: made by a test, and no result of anything.";

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly TemporaryFolder _folder = new();

    private SyntheticContent(SyntheticMatrix matrix, IReadOnlyList<TuiFacts> tuis, IReadOnlyList<ModelFacts> models)
    {
        var rows = matrix.Cells.SelectMany(cell => Enumerable.Range(1, matrix.Runs).SelectMany(run => SyntheticRows.Of(cell.Tui, cell.Model, cell.Task, run)))
            .Order(RowOrder.Published).ToList();
        foreach (var row in rows)
            SyntheticFiles.Write(_folder.Path, row);
        Content = Of(_folder.Path, rows, matrix.Tasks, tuis, models);
    }

    public SiteContent Content { get; }

    public static RepositoryRoot Repository { get; } = RepositoryRoot.Find(AppContext.BaseDirectory, null);

    /// <summary>As large as the public matrix: 10 TUIs × 14 models × 25 tasks, less 35 cells that were never run.</summary>
    public static SyntheticContent Full() => new(
        new([.. SyntheticFacts.Tuis.Take(10).Select(tui => tui.Name)], [.. SyntheticFacts.Models.Take(14).Select(model => model.Slug)], Corpus(), Runs: 1, Missing: 35),
        SyntheticFacts.Tuis, SyntheticFacts.Models);

    /// <summary>3 TUIs × 2 models × 4 tasks × 2 runs, less one cell; and a TUI and a model that nothing was run with.</summary>
    public static SyntheticContent Small()
    {
        string[] tasks = ["integrity/python-ballot-rules", "mutations/go-larder", "polyglot/python-two-sum", "polyglot/typescript-larder-lots"];
        string[] tuis = ["aider", "goose", "opencode"];
        string[] models = ["glm-5.1", "gpt-oss-120b"];
        return new(
            new(tuis, models, [.. Corpus().Where(task => tasks.Contains(task.Id))], Runs: 2, Missing: 1),
            [.. SyntheticFacts.Tuis.Where(tui => tuis.Contains(tui.Name) || tui.Proof == "planned")],
            [.. SyntheticFacts.Models.Where(model => models.Contains(model.Slug) || model.Status == "held")]);
    }

    /// <summary>A content whose board and description are made of its rows, as that of a real snapshot is, and so are the files of it that this writes.</summary>
    public static SiteContent Of(string folder, IReadOnlyList<Row> rows, IReadOnlyList<TaskManifest> tasks, IReadOnlyList<TuiFacts> tuis, IReadOnlyList<ModelFacts> models)
    {
        List<Price> prices = [new("gpt-oss-120b", new TokenPrice(0.1, 0.5), null, new(2026, 10, 1), "https://example.org/prices")];
        var meta = SnapshotMeta.Of(rows, "2026-10-11", "v0.1", tasks.Count, prices) with { Notice = Notice };
        var receipt = new Receipt(
            "1", meta.SnapshotDate, Draw.Hash("root"), [.. rows.Select(row => row.Image?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal)], [new('a', 40)],
            new SortedDictionary<string, string>(rows.SelectMany(RowFile.Of).DistinctBy(file => file.Path).ToDictionary(file => file.Path, file => $"{Draw.Hash(file.Path)} 1000"), StringComparer.Ordinal),
            ["cell_id"], [.. rows.Select(row => $"{Draw.Hash(RowJson.WriteCanonical(row))} 00000000")], Draw.Hash("receipt"));
        var board = Leaderboard.Of(rows.Select(Trials.Of), meta.Prices);
        File.WriteAllBytes(Path.Combine(folder, SnapshotLayout.Rows), [.. rows.SelectMany(row => RowJson.WriteCanonical(row).Append((byte)'\n'))]);
        File.WriteAllBytes(Path.Combine(folder, SnapshotLayout.Meta), JsonSerializer.SerializeToUtf8Bytes(meta, Names));
        File.WriteAllBytes(Path.Combine(folder, SnapshotLayout.Receipt), JsonSerializer.SerializeToUtf8Bytes(receipt, Names));
        foreach (var format in LeaderboardFiles.Formats)
            File.WriteAllBytes(Path.Combine(folder, format.FileName), Encoding.UTF8.GetBytes(format.Write(board)));
        return new(
            new("https://example.org/bench/"), new(folder, meta, receipt, rows), board, [meta], [.. tasks.Select(SyntheticFacts.Of)],
            tuis, models, File.ReadAllText(Repository["METHODOLOGY.md"]), ExploitCatalogue.Empty, row => SyntheticTrajectory.Of(row));
    }

    public void Dispose() => _folder.Dispose();

    private static IReadOnlyList<TaskManifest> Corpus() => TaskCorpus.Read(Repository).Tasks;
}
