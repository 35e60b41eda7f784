using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Tests.Texts;

/// <summary>A content with a few rows, for pages that are mostly words.</summary>
internal static class FewRows
{
    public const string Date = "2026-11-21";

    public static SiteContent Content(params Row[] rows)
    {
        var meta = SnapshotMeta.Of(rows, Date, "v0.1", 25, []);
        var receipt = new Receipt("1", Date, new('a', 64), [], [], new Dictionary<string, string>(StringComparer.Ordinal), [], [], new('b', 64));
        return new(
            new("https://example.org/bench/"), new("/nowhere", meta, receipt, rows), Leaderboard.Of(rows.Select(Trials.Of), []), [meta],
            [], [], [], "# M\n\n## Versions\n\nnone\n", ExploitCatalogue.Empty, _ => null);
    }

    public static SiteContent Content() => Content(SampleRows.Pass);
}
