using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Community;
using CodingAgentBench.Results.Tests.Board;

namespace CodingAgentBench.Boards.Tests;

public sealed class CommunityIndexTests
{
    private const string Hostile = "<script>alert(1)</script>|[x](javascript:alert(1)) ![y](https://example.org/z) www.example.org\n# heading\u202e";

    [Fact]
    public void Text_of_strangers_is_inert()
    {
        var lines = CommunityIndex.Write("Board", "Read this.", [Listed(Hostile, verified: true), Listed(Hostile, verified: false)]).Split('\n');

        lines.Where(line => line.StartsWith('|')).Should().HaveCount(4).And.OnlyContain(line => line.EndsWith('|') && Columns(line) == Columns(lines[4]));
        string.Join('\n', lines).Should().NotContain("<").And.NotContain("](javascript").And.NotContain("![").And.NotContain("://").And.NotContain("www.")
            .And.NotContain("\n# heading").And.NotContain("\u202e");
    }

    [Fact]
    public void Only_what_is_verified_has_numbers_and_a_board()
    {
        var page = CommunityIndex.Write("Board", "Read this.", [Listed("A", verified: true), Listed("B", verified: false)]);

        page.Should().Contain("| [20261121-octocat](boards/20261121-octocat/leaderboard.md) | octocat (A) | A | A; A; A; kernel A | A | A (corpus v0.1) | 1 | 1 | ")
            .And.Contain(" | verified 2026-11-22; traces are elsewhere |\n")
            .And.Contain("| 20261121-octocat | octocat (B) | B | B; B; B; kernel B | B | B (corpus v0.1) | — | — | — | unverified: nobody ran it |\n");
    }

    [Fact]
    public void None_is_a_page_all_the_same() =>
        CommunityIndex.Write("Board", "Read this.", []).Should().Be("# Board\n\nRead this.\n\nThere is none yet.\n");

    private static int Columns(string line) => line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');

    private static ListedSubmission Listed(string text, bool verified)
    {
        var name = SubmissionName.TryParse("20261121-octocat")!;
        var meta = new SubmissionMeta(
            "octocat", text, [text], new(text, text, text, text), text, new('a', 40), "v0.1", text, new(2026, 11, 20, 0, 0, 0, default), new(2026, 11, 21, 0, 0, 0, default), "https://example.org");
        var verification = new Verification("aa", [], Measured.Of([]), Measured.Of([]), [], new("0.1.0", null, null), "2026-11-22", []);
        return new(name, new("x", name, meta, [], "aa"), verification, verified ? Leaderboard.Of([SampleTrials.Pass], []) : null, verified ? null : "nobody ran it");
    }
}
