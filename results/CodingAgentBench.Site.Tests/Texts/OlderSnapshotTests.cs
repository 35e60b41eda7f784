using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Snapshots;
using CodingAgentBench.Site.Tests.Synthetic;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Texts;

public sealed class OlderSnapshotTests : IDisposable
{
    private const string Date = "2026-08-01";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_what_the_receipt_vouches_for_is_had_and_through_no_link()
    {
        _folder.Write("leaderboard.json", "old");
        _folder.Write("runs.jsonl", "large");
        _folder.Write("leaderboard.md", "changed");
        _folder.Write("index.html", "added");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "leaderboard.csv"), _folder.Write("elsewhere", "secret"));
        var content = Content(("leaderboard.json", "old"), ("runs.jsonl", "large"), ("leaderboard.md", "as it was"), ("leaderboard.csv", "secret"));

        OlderSnapshots.Files(content).Should().ContainSingle().Which.Address.Should().Be($"data/{Date}/leaderboard.json");
    }

    [Fact]
    public void A_file_that_changes_after_it_was_looked_at_is_not_copied()
    {
        var file = _folder.Write("leaderboard.json", "old");
        var listed = OlderSnapshots.Files(Content(("leaderboard.json", "old"))).Single();
        File.WriteAllText(file, "new");

        var open = () => listed.Open();

        open.Should().Throw<UnusableContentException>();
    }

    [Fact]
    public void Every_snapshot_lists_all_that_is_there_of_it()
    {
        using var synthetic = SyntheticContent.Small();
        _folder.Write("meta.json", "m");
        _folder.Write("receipt.json", "r");
        _folder.Write("receipt.json.sig", "s");
        var shown = synthetic.Content;
        var content = shown with
        {
            Snapshots = [shown.Snapshots[0], shown.Snapshots[0] with { SnapshotDate = Date }, shown.Snapshots[0] with { SnapshotDate = "../.." }],
            Older = Content(("meta.json", "m")).Older,
        };

        var snapshots = ((SnapshotsPage)SnapshotsPage.Of(content).Single().Data()).Snapshots;

        snapshots[0].Files.Keys.Should().Equal("runs.jsonl", "leaderboard.json", "leaderboard.csv", "leaderboard.md", "meta.json", "receipt.json");
        snapshots[1].Files.Values.Should().Equal($"data/{Date}/meta.json", $"data/{Date}/receipt.json", $"data/{Date}/receipt.json.sig");
        snapshots[2].Files.Should().BeEmpty();
    }

    [Fact]
    public void The_first_published_one_can_be_an_older_one() =>
        OlderSnapshot.Read(SyntheticContent.Repository["results", "published", "2026-11-21"]).Has("leaderboard.csv").Should().BeTrue();

    [Theory]
    [InlineData("meta.json", "is a link")]
    [InlineData("receipt.json", "is a link")]
    [InlineData(null, "the name of the folder is not the date of the snapshot")]
    public void One_that_cannot_be_trusted_stops_the_site(string? linked, string reason)
    {
        var real = SyntheticContent.Repository["results", "published", "2026-11-21"];
        foreach (var name in new[] { "meta.json", "receipt.json" })
        {
            if (name == linked)
                File.CreateSymbolicLink(Path.Combine(_folder.Path, name), Path.Combine(real, name));
            else
                File.Copy(Path.Combine(real, name), Path.Combine(_folder.Path, name));
        }

        var read = () => OlderSnapshot.Read(_folder.Path);

        read.Should().Throw<PublishingException>().WithMessage($"*{reason}*");
    }

    private SiteContent Content(params (string Name, string Content)[] receipt)
    {
        var content = FewRows.Content();
        var meta = content.Snapshot.Meta with { SnapshotDate = Date };
        var files = receipt.ToDictionary(file => file.Name, file => $"{Draw.Hash(file.Content)} {file.Content.Length}", StringComparer.Ordinal);
        var older = new OlderSnapshot(meta, _folder.Path, Draw.Hash("root"), files);
        return content with
        {
            Snapshots = [content.Snapshot.Meta, meta],
            Older = new Dictionary<string, OlderSnapshot>(StringComparer.Ordinal) { [Date] = older, ["../.."] = older, [FewRows.Date] = older },
        };
    }
}
