using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Cell;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Cell;

/// <summary>A snapshot of one cell in a folder of its own.</summary>
internal sealed class CellSite : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("cell-page-").FullName;

    public Func<Row, JsonObject?> Trajectory { get; set; } = _ => null;

    /// <summary>Writes a file, and gives its hash.</summary>
    public string Put(string path, byte[] content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public Row WithDiff(string patch) => WithDiff(Encoding.UTF8.GetBytes(patch));

    public Row WithDiff(byte[] patch) => SampleRows.Pass with { Sha256 = SampleRows.Pass.Sha256 with { Diff = Put("cells/x/diff.patch", patch) } };

    public SiteContent Content(params IReadOnlyList<Row> rows) => new(
        new("https://example.org/"),
        new(Folder, SnapshotMeta.Of(rows, "2026-11-21", "v0.1", 25, []), new("1", "2026-11-21", "", [], [], new Dictionary<string, string>(), [], [], ""), rows),
        Leaderboard.Of(rows.Select(Trials.Of), []), [], [], [], [], "", ExploitCatalogue.Empty, Trajectory);

    public CellPage Page(params IReadOnlyList<Row> rows) => CellPage.Of(Content(rows), Content(rows).Cells.Single(), null);

    public async Task<string> HtmlAsync(params IReadOnlyList<Row> rows)
    {
        var content = Content(rows);
        var page = CellPage.Of(content).Single();
        await using var renderer = new PageRenderer(content, SiteAssets.Read());
        return Encoding.UTF8.GetString(await renderer.HtmlAsync(page, page.Data()));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
