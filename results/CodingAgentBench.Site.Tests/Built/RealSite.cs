using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Tests.Synthetic;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Tests.Built;

/// <summary>The first published snapshot: control models only. What the repository says beside it is a stand-in, and so are its conversations.</summary>
public sealed class RealSite : SiteFixture
{
    protected override SiteContent Content()
    {
        var snapshot = PublishedSnapshot.Read(SyntheticContent.Repository["results", "published", "2026-11-21"]);
        return new(
            new("https://example.org/bench/"), snapshot, Leaderboard.Of(snapshot.Rows.Select(Trials.Of), snapshot.Meta.Prices), [snapshot.Meta],
            [.. TaskCorpus.Read(SyntheticContent.Repository).Tasks.Select(SyntheticFacts.Of)], SyntheticFacts.Tuis, SyntheticFacts.Models,
            File.ReadAllText(SyntheticContent.Repository["METHODOLOGY.md"]), ExploitCatalogue.Empty, row => SyntheticTrajectory.Of(row));
    }
}
